/**
 * Letters to a buyer about an order, in Indonesian; `order-letters-en.ts` is typed against it. `number` is "ET-17";
 * amounts, days and moments come written out.
 */
export const orderLettersId = {
  why: (number: string) => `Surat ini dikirim karena alamat email ini ditulis di pesanan ${number}.`,
  button: 'Buka pesanan saya',
  guard:
    'Siapa yang memegang tautan ini bisa membuka pesanan Anda, jadi jangan diteruskan kepada orang lain.',
  delivery: (amount: string) => `Ongkos kirim: ${amount}`,
  deliveryLater: 'Ongkos kirim: ditentukan penjual',
  total: (amount: string) => `Jumlah yang dibayar: ${amount}`,
  totalWithout: (amount: string) => `Jumlah tanpa ongkos kirim: ${amount}`,
  code: (amount: string) => `Kode unik: ${amount}`,
  placed: {
    subject: (number: string) => `Pesanan ${number} sudah dicatat`,
    lead: (shop: string, number: string) => `Pesanan Anda di ${shop} sudah dicatat dengan nomor ${number}.`,
    payableSubject: (number: string) => `Pesanan ${number} sekarang bisa dibayar`,
    payableLead: (shop: string) => `${shop} sudah menentukan ongkos kirim pesanan Anda.`,
    proposedSubject: (number: string, shop: string) => `Pastikan pesanan ${number} dari ${shop}`,
    proposedLead: (shop: string) => `${shop} mencatat pesanan yang Anda bicarakan lewat WhatsApp.`,
  },
  how: {
    asked: (until: string) =>
      `Penjual akan menentukan ongkos kirimnya. Setelah itu kami kirim surat lagi, dan Anda bisa membayar. Barangnya disimpan untuk Anda sampai ${until}.`,
    proposed: (until: string) =>
      `Periksa isinya di halaman pesanan, lalu pastikan sebelum ${until}. Bila Anda tidak memesan apa pun, abaikan surat ini.`,
    bank: (amount: string, account: string, until: string) =>
      `Transfer tepat ${amount} ke ${account}, paling lambat ${until}. Jumlahnya perlu persis sampai angka terakhir, supaya penjual tahu bahwa itu dari Anda.`,
    account: (bank: string, account: string, holder: string) => `${bank} ${account} atas nama ${holder}`,
    qris: (amount: string, until: string) =>
      `Bayar tepat ${amount} dengan QRIS penjual, paling lambat ${until}. Gambar QRIS-nya ada di halaman pesanan.`,
    stripe: (amount: string, until: string) => `Bayar ${amount} di halaman pesanan, paling lambat ${until}.`,
    cash: (amount: string) =>
      `Bayar ${amount} saat barangnya diserahkan. Penjual akan memberi kabar bahwa pesanan Anda disanggupi.`,
    proof: 'Setelah membayar, kirim foto buktinya di halaman pesanan. Penjual akan memeriksanya.',
  },
  reminder: {
    subject: (number: string) => `Pesanan ${number} menunggu pembayaran`,
    lead: (shop: string, until: string) =>
      `Pesanan Anda di ${shop} belum tercatat dibayar. Setelah ${until}, barangnya tidak lagi disimpan untuk Anda.`,
    paid: 'Bila Anda sudah membayar dan mengirim buktinya, tunggu saja kabar dari penjual.',
  },
  promised: (day: string) => `Perkiraan selesai dibuat: ${day}.`,
  steps: {
    paid: {
      subject: (number: string) => `Pembayaran pesanan ${number} sudah diterima`,
      lead: (shop: string, amount: string) =>
        `Pembayaran ${amount} untuk pesanan Anda di ${shop} sudah diterima. Penjual segera menyiapkannya.`,
    },
    accepted: {
      subject: (number: string) => `Pesanan ${number} disanggupi penjual`,
      lead: (shop: string, amount: string) =>
        `${shop} menyanggupi pesanan Anda dan segera menyiapkannya. Siapkan ${amount} untuk dibayar saat barangnya diserahkan.`,
    },
    making: {
      subject: (number: string) => `Pesanan ${number} mulai dibuat`,
      lead: (shop: string) => `${shop} mulai membuat pesanan Anda.`,
    },
    sent: {
      subject: (number: string) => `Pesanan ${number} sudah dikirim`,
      lead: (shop: string) => `${shop} sudah mengirim pesanan Anda.`,
      courier: (courier: string) => `Kurir: ${courier}`,
      tracking: (number: string) => `Nomor resi: ${number}`,
      then: 'Begitu barangnya sampai, beri tahu penjual lewat halaman pesanan.',
    },
    ready: {
      subject: (number: string) => `Pesanan ${number} siap diambil`,
      lead: (shop: string) => `Pesanan Anda di ${shop} sudah siap diambil.`,
      then: 'Tempatnya ada di halaman pesanan. Di sana juga ada kode serah terima: tunjukkan saat Anda mengambil barangnya.',
    },
    received: {
      subject: (number: string) => `Bagaimana barang dari pesanan ${number}?`,
      lead: (shop: string) =>
        `Terima kasih sudah berbelanja di ${shop}. Pesanan Anda tercatat sudah diterima.`,
      then: 'Ulasan Anda membantu pembeli lain memilih, dan membantu pembuatnya menjadi lebih baik.',
      button: 'Tulis ulasan',
    },
    cancelled: {
      subject: (number: string) => `Pesanan ${number} dibatalkan`,
      lead: (shop: string) => `Pesanan Anda di ${shop} sudah dibatalkan.`,
      bySeller: (shop: string) => `${shop} membatalkan pesanan Anda. Alasannya:`,
      paid: 'Uang yang sudah Anda bayar akan dikembalikan. Kelanjutannya bisa dilihat di halaman pesanan.',
    },
    lapsed: {
      subject: (number: string) => `Pesanan ${number} sudah lewat waktunya`,
      lead: (shop: string) =>
        `Waktu untuk pesanan Anda di ${shop} sudah habis, jadi barangnya tidak lagi disimpan untuk Anda.`,
      then: 'Bila Anda sudah membayar, beri tahu penjual lewat halaman pesanan. Bila masih ingin barangnya, silakan pesan lagi.',
    },
    returned: {
      subject: (number: string) => `Pengembalian pesanan ${number} disetujui`,
      lead: (shop: string) => `${shop} menyetujui pengembalian pesanan Anda.`,
      then: 'Kelanjutannya bisa dilihat di halaman pesanan.',
    },
  },
  refund: {
    subject: (number: string) => `Uang pesanan ${number} dikembalikan`,
    stripe: (shop: string, amount: string) =>
      `Uang sebesar ${amount} untuk pesanan Anda di ${shop} sedang dikembalikan lewat cara yang Anda pakai membayar. Biasanya sampai dalam 5 sampai 10 hari kerja.`,
    direct: (shop: string, amount: string) =>
      `${shop} mencatat bahwa uang sebesar ${amount} untuk pesanan Anda sudah dikirim kembali. Bila belum sampai, tanyakan lewat halaman pesanan.`,
  },
  news: {
    message: {
      subject: (number: string, shop: string) => `Pesan dari ${shop} tentang pesanan ${number}`,
      lead: (shop: string) => `${shop} menulis kepada Anda:`,
      then: 'Balaslah di halaman pesanan; balasan ke surat ini tidak sampai kepada penjual.',
    },
    'proof-rejected': {
      subject: (number: string) => `Bukti bayar pesanan ${number} belum cocok`,
      lead: (shop: string) => `${shop} sudah memeriksa bukti bayar Anda, tetapi belum bisa menerimanya:`,
      then: 'Kirim bukti yang lain di halaman pesanan, atau tulis pesan kepada penjual.',
    },
    'return-refused': {
      subject: (number: string) => `Jawaban atas pengembalian pesanan ${number}`,
      lead: (shop: string) => `${shop} belum bisa menyetujui pengembalian yang Anda minta:`,
      then: 'Bila Anda tidak setuju, dinas di daerah penjual bisa menengahi. Mintalah di halaman pesanan.',
    },
    'dispute-opened': {
      subject: (number: string) => `Pesanan ${number} dibawa ke dinas`,
      lead: (shop: string) => `${shop} meminta dinas menengahi pesanan ini:`,
      then: 'Dinas akan melihat kedua sisi. Anda bisa menulis keterangan Anda di halaman pesanan.',
    },
    'dispute-settled': {
      subject: (number: string) => `Masalah pesanan ${number} sudah diputus`,
      lead: (shop: string) => `Masalah pesanan Anda di ${shop} sudah diselesaikan:`,
      then: 'Kelanjutannya bisa dilihat di halaman pesanan.',
    },
  },
  links: {
    subject: 'Tautan pesanan Anda',
    lead: 'Ini pesanan yang memakai alamat email ini, yang terbaru di atas:',
    button: 'Buka pesanan terbaru',
    why: 'Surat ini dikirim karena ada yang meminta tautan pesanan untuk alamat email ini. Bila bukan Anda, abaikan saja.',
  },
}

export type OrderLetterWords = typeof orderLettersId
