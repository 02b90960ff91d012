/**
 * Letters to a buyer about an order, in Indonesian; `order-letters-en.ts` is typed against it. `number` is "ET-17";
 * amounts, days and moments come written out.
 */
export const orderLettersId = {
  why: (number: string) => `Surat ini dikirim karena alamat email ini dipakai untuk pesanan ${number}.`,
  button: 'Buka pesanan saya',
  guard:
    'Siapa pun yang memegang tautan pesanan Anda bisa membukanya, jadi jangan diteruskan kepada orang lain.',
  delivery: (amount: string) => `Ongkos kirim: ${amount}`,
  deliveryLater: 'Ongkos kirim: ditentukan toko',
  total: (amount: string) => `Total yang dibayar: ${amount}`,
  totalWithout: (amount: string) => `Total tanpa ongkos kirim: ${amount}`,
  code: (amount: string) => `Kode unik: ${amount}`,
  placed: {
    subject: (number: string) => `Pesanan ${number} sudah kami terima`,
    dueSubject: (number: string, until: string) => `Pesanan ${number}: bayar sebelum ${until}`,
    lead: (shop: string, number: string) =>
      `Pesanan Anda di ${shop} sudah kami terima dengan nomor ${number}.`,
    costedSubject: (number: string) => `Ongkos kirim pesanan ${number}: mohon disetujui`,
    costedLead: (shop: string) => `${shop} sudah menentukan ongkos kirim pesanan Anda.`,
    agreedSubject: (number: string) => `Pesanan ${number} sudah Anda setujui`,
    agreedLead: (shop: string) => `Anda sudah menyetujui jumlah pesanan Anda di ${shop}.`,
    proposedSubject: (number: string, shop: string) => `Setujui pesanan ${number} dari ${shop}`,
    proposedLead: (shop: string) => `${shop} mencatat pesanan yang Anda bicarakan lewat WhatsApp.`,
  },
  how: {
    asked: (until: string) =>
      `Toko akan menentukan ongkos kirimnya. Setelah itu kami kirim surat lagi, dan Anda memutuskan setuju atau tidak. Barangnya disisihkan untuk Anda sampai ${until}.`,
    costed: (until: string) =>
      `Setujui di halaman pesanan sebelum ${until}, atau batalkan bila jumlahnya tidak cocok. Belum perlu membayar apa pun.`,
    proposed: (until: string) =>
      `Periksa isinya di halaman pesanan, lalu setujui sebelum ${until}. Bila Anda tidak memesan apa pun, abaikan surat ini.`,
    bank: (amount: string, account: string, until: string) =>
      `Transfer tepat ${amount} ke ${account}, paling lambat ${until}. Jumlahnya harus tepat sampai angka terakhir, supaya toko mengenali pembayaran Anda.`,
    account: (bank: string, account: string, holder: string) => `${bank} ${account} atas nama ${holder}`,
    qris: (amount: string, until: string) =>
      `Bayar tepat ${amount} dengan QRIS toko, paling lambat ${until}. Jumlahnya harus tepat sampai angka terakhir, supaya toko mengenali pembayaran Anda. Gambar QRIS-nya ada di halaman pesanan.`,
    stripe: (amount: string, until: string) => `Bayar ${amount} di halaman pesanan, paling lambat ${until}.`,
    cash: (amount: string) =>
      `Bayar ${amount} saat barangnya diserahkan. Kami kabari Anda begitu toko menyanggupi pesanan ini.`,
    proof: 'Setelah membayar, kirim foto buktinya di halaman pesanan. Toko akan memeriksanya.',
  },
  reminder: {
    subject: (number: string) => `Pesanan ${number} menunggu pembayaran`,
    lead: (shop: string, until: string) =>
      `Pesanan Anda di ${shop} belum tercatat dibayar. Setelah ${until}, barangnya tidak lagi disisihkan untuk Anda.`,
    paid: 'Bila Anda sudah membayar dan mengirim buktinya, tunggu saja kabar dari toko.',
  },
  promised: (day: string) => `Perkiraan siap: ${day}.`,
  steps: {
    paid: {
      subject: (number: string) => `Pembayaran pesanan ${number} sudah diterima`,
      lead: (shop: string, amount: string) =>
        `Pembayaran ${amount} untuk pesanan Anda di ${shop} sudah diterima. Toko segera menyiapkannya.`,
    },
    accepted: {
      subject: (number: string) => `Pesanan ${number} disanggupi toko`,
      lead: (shop: string, amount: string) =>
        `${shop} menyanggupi pesanan Anda dan segera menyiapkannya. Siapkan ${amount} tunai untuk dibayar saat barangnya diserahkan.`,
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
      then: 'Setelah barangnya sampai dan Anda periksa, tekan “Ya, sudah saya terima” di halaman pesanan.',
      thenCash: (amount: string) =>
        `Siapkan ${amount} tunai. Setelah barangnya di tangan Anda, sebutkan kode serah terima yang ada di halaman pesanan.`,
    },
    ready: {
      subject: (number: string) => `Pesanan ${number} siap diambil`,
      lead: (shop: string) => `Pesanan Anda di ${shop} sudah siap diambil.`,
      then: 'Tempatnya ada di halaman pesanan. Di sana juga ada kode serah terima: sebutkan setelah barangnya di tangan Anda.',
    },
    received: {
      subject: (number: string) => `Pesanan ${number} tercatat sudah diterima`,
      lead: (shop: string) =>
        `Terima kasih sudah berbelanja di ${shop}. Pesanan Anda tercatat sudah diterima.`,
      wrong: (until: string, link: string) =>
        `Belum menerimanya, atau ada yang tidak sesuai? Pengembalian bisa diminta sampai ${until} di halaman pesanan:\n${link}`,
      then: 'Ulasan Anda membantu pembeli lain memilih, dan membantu pembuatnya menjadi lebih baik.',
      button: 'Tulis ulasan',
    },
    cancelled: {
      subject: (number: string) => `Pesanan ${number} dibatalkan`,
      lead: (shop: string) => `Pesanan Anda di ${shop} sudah dibatalkan.`,
      bySeller: (shop: string) => `${shop} membatalkan pesanan Anda. Alasannya:`,
      paid: 'Uang yang sudah Anda bayar akan dikembalikan. Lihat kelanjutannya di halaman pesanan.',
    },
    lapsed: {
      subject: (number: string) => `Pesanan ${number} batal karena waktunya habis`,
      /** By what it waited for. */
      leads: {
        proposed: (shop: string) =>
          `Pesanan Anda di ${shop} tidak disetujui pada waktunya, jadi barangnya dijual lagi untuk umum.`,
        asked: (shop: string) =>
          `${shop} tidak mengabari ongkos kirim pesanan Anda pada waktunya, jadi pesanannya tidak dilanjutkan.`,
        costed: (shop: string) =>
          `Ongkos kirim pesanan Anda di ${shop} tidak disetujui pada waktunya, jadi barangnya dijual lagi untuk umum.`,
        placed: (shop: string) =>
          `Pesanan Anda di ${shop} tidak dibayar pada waktunya, jadi barangnya dijual lagi untuk umum.`,
        unanswered: (shop: string) =>
          `${shop} tidak menyanggupi pesanan Anda pada waktunya, jadi pesanannya tidak dilanjutkan.`,
      },
      paid: 'Bila Anda sudah membayar, jangan membayar lagi: kirim buktinya di halaman pesanan.',
      then: 'Bila masih ingin barangnya, silakan pesan lagi.',
    },
    returned: {
      subject: (number: string) => `Pengembalian pesanan ${number} disetujui`,
      lead: (shop: string) => `${shop} menyetujui pengembalian pesanan Anda.`,
      then: 'Lihat kelanjutannya di halaman pesanan.',
    },
  },
  refund: {
    subject: (number: string) => `Pengembalian uang pesanan ${number}`,
    stripe: (shop: string, amount: string) =>
      `Uang sebesar ${amount} untuk pesanan Anda di ${shop} sedang dikembalikan lewat cara yang Anda pakai membayar. Biasanya sampai dalam 5 sampai 10 hari kerja.`,
    direct: (shop: string, amount: string) =>
      `${shop} mencatat bahwa uang sebesar ${amount} untuk pesanan Anda sudah dikirim kembali. Bila belum sampai, tanyakan lewat halaman pesanan.`,
    operator: (shop: string, amount: string) =>
      `Uang sebesar ${amount} untuk pesanan Anda di ${shop} sudah dikirim kembali lewat bank, karena lewat cara Anda membayar tidak berhasil. Bila dalam dua hari kerja belum sampai, tanyakan lewat halaman pesanan.`,
  },
  news: {
    message: {
      subject: (number: string, shop: string) => `Pesan dari ${shop} tentang pesanan ${number}`,
      lead: (shop: string) => `${shop} menulis kepada Anda:`,
      then: 'Balaslah di halaman pesanan; balasan ke surat ini tidak sampai kepada toko.',
    },
    'proof-rejected': {
      subject: (number: string) => `Bukti bayar pesanan ${number} belum bisa diterima`,
      lead: (shop: string) => `${shop} sudah memeriksa bukti bayar Anda, tetapi belum bisa menerimanya:`,
      then: 'Kirim bukti yang lain di halaman pesanan, atau tulis pesan kepada toko.',
    },
    'return-refused': {
      subject: (number: string) => `Permintaan pengembalian pesanan ${number} tidak disetujui`,
      lead: (shop: string) => `${shop} tidak menyetujui pengembalian yang Anda minta:`,
      then: 'Bila Anda tidak sependapat, dinas di daerah toko bisa menengahi. Mintalah di halaman pesanan.',
    },
    'step-taken-back': {
      subject: (number: string) => `Ralat untuk pesanan ${number}`,
      lead: (shop: string) =>
        `${shop} keliru mencatat langkah terakhir pesanan Anda, dan menariknya kembali:`,
      then: 'Keadaan yang benar ada di halaman pesanan. Anda tidak perlu melakukan apa-apa.',
    },
    'payment-missing': {
      subject: (number: string) => `Pembayaran pesanan ${number} ternyata belum masuk`,
      lead: (shop: string) =>
        `${shop} keliru mencatat pesanan Anda sebagai sudah dibayar. Uangnya ternyata belum masuk:`,
      then: 'Jumlah dan batas waktu membayar ada di halaman pesanan. Sudah membayar? Jangan membayar lagi: kirim buktinya di sana, atau minta dinas menengahi.',
    },
    'not-handed-over': {
      subject: (number: string) => `Pesanan ${number} belum jadi diserahkan`,
      lead: (shop: string) => `${shop} mencatat bahwa barangnya belum sampai di tangan Anda:`,
      then: 'Barangnya kembali ke penjual, yang akan mengaturnya lagi dengan Anda. Tulis pesan di halaman pesanan bila ada yang perlu ia ketahui.',
    },
    'promise-moved': {
      subject: (number: string) => `Perkiraan selesai pesanan ${number} berubah`,
      lead: (shop: string) => `${shop} masih mengerjakan pesanan Anda. Perkiraan selesainya sekarang:`,
      then: 'Keberatan dengan tanggal ini? Bicarakan dengan penjual lewat halaman pesanan.',
    },
    'money-goes-back': {
      subject: (number: string) => `Uang pesanan ${number} akan dikembalikan`,
      lead: (shop: string) => `${shop} akan mengembalikan uang dari pesanan Anda:`,
      then: 'Cara dan kelanjutannya bisa dilihat di halaman pesanan.',
    },
    'dispute-opened': {
      subject: (number: string) => `Pesanan ${number} dibawa ke dinas`,
      lead: (shop: string) => `${shop} meminta dinas menengahi pesanan ini:`,
      then: 'Dinas akan melihat kedua sisi. Anda bisa menulis keterangan Anda di halaman pesanan.',
    },
    'review-hidden': {
      subject: (number: string) => `Ulasan Anda untuk pesanan ${number} disembunyikan`,
      lead: (shop: string) =>
        `Ulasan Anda tentang barang dari ${shop} disembunyikan dinas setelah ada laporan. Alasannya:`,
      then: 'Anda tetap bisa membacanya dari halaman pesanan. Pertanyaan bisa Anda sampaikan kepada dinas di daerah toko.',
    },
    'review-shown': {
      subject: (number: string) => `Ulasan Anda untuk pesanan ${number} ditampilkan lagi`,
      lead: (shop: string) =>
        `Ulasan Anda tentang barang dari ${shop} sudah dibaca ulang, dan sekarang tampil lagi. Alasannya:`,
      then: 'Anda tidak perlu melakukan apa-apa.',
    },
    'dispute-asked': {
      subject: (number: string) => `Dinas bertanya tentang pesanan ${number}`,
      lead: (shop: string) => `Dinas yang menengahi pesanan Anda di ${shop} bertanya:`,
      then: 'Jawablah di halaman pesanan. Hanya dinas yang membaca jawaban Anda.',
    },
    'dispute-settled': {
      subject: (number: string) => `Dinas sudah memutus masalah pesanan ${number}`,
      lead: (shop: string) => `Dinas sudah memutus masalah pesanan Anda di ${shop}:`,
      then: 'Lihat kelanjutannya di halaman pesanan.',
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
