/** The page of an order, for its buyer, in Indonesian. */
export const order = {
  title: (number: string) => `Pesanan ${number}`,
  at: (shop: string) => `di ${shop}`,
  now: {
    proposed: {
      heading: 'Periksa, lalu setujui pesanan ini',
      lead: (shop: string) =>
        `${shop} mencatat pesanan ini dari obrolan Anda. Bila sudah sesuai, lengkapi data Anda lalu setujui; setelah itu Anda membayar.`,
    },
    asked: {
      heading: 'Toko sedang menghitung ongkirnya',
      lead: (shop: string) => `${shop} memberi tahu ongkirnya di halaman ini. Belum perlu membayar apa pun.`,
    },
    unpaid: {
      heading: 'Menunggu pembayaran Anda',
      lead: (shop: string) => `Barang sudah disisihkan. Uangnya langsung ke ${shop}, bukan ke Etalase.`,
    },
    unpaidStripe: {
      heading: 'Menunggu pembayaran Anda',
      lead: () => 'Barang sudah disisihkan sebentar. Selesaikan pembayaran lewat halaman aman Stripe.',
    },
    proof: {
      heading: 'Bukti bayar sedang diperiksa',
      lead: (shop: string) =>
        `${shop} mencocokkannya dengan rekeningnya. Barang tetap disisihkan selama itu.`,
    },
    unaccepted: {
      heading: 'Menunggu jawaban toko',
      lead: (shop: string) =>
        `${shop} akan menerima pesanan ini. Anda membayar tunai saat barang diserahkan.`,
    },
    paid: {
      heading: 'Sudah dibayar',
      lead: (shop: string) => `Terima kasih. ${shop} sekarang menyiapkan pesanan Anda.`,
    },
    accepted: {
      heading: 'Pesanan diterima toko',
      lead: (shop: string) => `${shop} menyiapkannya. Anda membayar tunai saat barang diserahkan.`,
    },
    making: {
      heading: 'Sedang dibuat',
      lead: (shop: string) => `${shop} sedang mengerjakan pesanan Anda.`,
    },
    sent: {
      heading: 'Sedang dikirim',
      lead: () => 'Setelah barangnya sampai dan Anda periksa, beri tahu di bawah ini.',
    },
    sentCash: {
      heading: 'Sedang diantar',
      lead: () =>
        'Siapkan uang tunainya. Saat barang diserahkan, sebutkan kode di bawah ini kepada pengantarnya.',
    },
    ready: {
      heading: 'Siap diambil',
      lead: () => 'Saat mengambil, sebutkan kode serah terima di bawah ini.',
    },
    received: {
      heading: 'Sudah diterima',
      lead: (shop: string) => `Semoga cocok. Terima kasih sudah berbelanja di ${shop}.`,
    },
    closed: { heading: 'Selesai', lead: (shop: string) => `Terima kasih sudah berbelanja di ${shop}.` },
    cancelled: { heading: 'Dibatalkan', lead: () => 'Pesanan ini tidak dilanjutkan.' },
    lapsed: {
      heading: 'Waktunya sudah lewat',
      lead: () => 'Pesanan ini tidak dibayar atau dijawab pada waktunya, jadi barangnya dilepas lagi.',
    },
    returned: { heading: 'Dikembalikan', lead: (shop: string) => `Barangnya kembali ke ${shop}.` },
  },
  lateProof:
    'Terlanjur membayar? Jangan membayar dua kali. Kirim buktinya di bawah ini: toko masih bisa menerimanya bila barangnya ada, atau mengembalikan uang Anda.',
  pay: {
    heading: 'Cara membayar',
    exact: 'Bayar tepat sejumlah ini, sampai angka terakhir',
    code: (code: string) => `Termasuk kode unik ${code}, supaya toko mengenali pembayaran Anda.`,
    until: (moment: string) => `Bayar sebelum ${moment}. Setelah itu barangnya dilepas lagi.`,
    bank: 'Bank',
    account: 'Nomor rekening',
    holder: 'Atas nama',
    qrisAlt: (shop: string) => `Kode QRIS ${shop}`,
    qrisHelp:
      'Pindai dengan aplikasi bank atau dompet digital Anda. Bila jumlahnya harus diketik, ketik jumlah tepat di atas.',
    qrisSave: 'Simpan gambar QRIS',
    qrisGone: 'Gambar QRIS toko ini tidak ada lagi. Tanyakan kepada toko cara membayarnya.',
    check: (holder: string) => `Sebelum mengirim, pastikan nama penerimanya ${holder}.`,
    cash: (amount: string) => `Siapkan ${amount} tunai saat barang diserahkan.`,
    stripe: 'Buka halaman pembayaran',
  },
  proof: {
    heading: 'Sudah membayar? Kirim buktinya',
    label: 'Foto atau tangkapan layar bukti bayar',
    help: 'JPEG, PNG, atau WebP, paling besar 10 MB. Hanya toko yang melihatnya, dan dinas bila Anda meminta penengah.',
    send: 'Kirim bukti',
    sent: (moment: string) => `Bukti dikirim ${moment}. Toko sedang memeriksanya.`,
    rejected: (shop: string, moment: string) =>
      `${shop} belum menemukan uang dari bukti yang dikirim ${moment}:`,
  },
  code: {
    heading: 'Kode serah terima',
    help: 'Sebutkan hanya saat barang sudah di tangan Anda. Kode ini menyatakan bahwa Anda sudah menerimanya.',
  },
  parcel: {
    heading: 'Pengiriman',
    courier: 'Kurir',
    tracking: 'Nomor resi',
    silent: (day: string) => `Bila tidak ada kabar dari Anda, pesanan dianggap diterima pada ${day}.`,
  },
  promised: (day: string) => `Dijanjikan selesai ${day}.`,
  paidOn: (amount: string, moment: string) => `${amount} dibayar ${moment}.`,
  refunds: {
    heading: 'Uang kembali',
    done: (amount: string, moment: string) => `${amount} sudah dikirim kembali ${moment}.`,
    stripe: (amount: string) =>
      `${amount} sedang dikembalikan lewat Stripe; biasanya sampai dalam 5 sampai 10 hari.`,
    direct: (amount: string, shop: string) =>
      `${amount} dikembalikan langsung oleh ${shop}. Beri tahu toko lewat pesan di bawah ini ke mana uangnya dikirim.`,
  },
  steps: {
    heading: 'Perjalanan pesanan',
    proposed: 'Dicatat toko dari obrolan',
    asked: 'Pesanan dibuat, menunggu ongkir',
    placed: 'Pesanan dibuat',
    placedCosted: 'Ongkir ditetapkan toko',
    placedAgreed: 'Disetujui pembeli',
    paid: 'Pembayaran diterima',
    accepted: 'Diterima toko',
    making: 'Mulai dibuat',
    sent: 'Dikirim',
    ready: 'Siap diambil',
    received: 'Diterima pembeli',
    closed: 'Selesai',
    cancelled: 'Dibatalkan',
    lapsed: 'Lewat waktunya',
    returned: 'Dikembalikan',
    by: {
      buyer: 'oleh pembeli',
      seller: 'oleh toko',
      agency: 'oleh dinas',
      operator: 'oleh operator',
      system: '',
    },
  },
  goods: {
    heading: 'Yang dipesan',
    goods: 'Barang',
    delivery: 'Ongkir',
    later: 'menyusul',
    free: 'gratis',
    code: 'Kode unik',
    total: 'Jumlah',
    each: (price: string) => `${price} satuannya`,
    to: 'Dikirim ke',
    fetch: 'Diambil di',
    note: 'Catatan untuk penjual',
    days: (least: number, most: number) =>
      least === most ? `sekitar ${most} hari di jalan` : `sekitar ${least} sampai ${most} hari di jalan`,
    forgotten: 'Nama dan alamat sudah dihapus.',
    invoice: 'Nota untuk dicetak',
  },
  agree: {
    heading: 'Setujui pesanan ini',
    send: 'Setujui pesanan',
    until: (moment: string) => `Setujui sebelum ${moment}. Setelah itu barangnya dilepas lagi.`,
  },
  messages: {
    heading: 'Pesan',
    none: 'Belum ada pesan.',
    you: 'Anda',
    label: (shop: string) => `Tulis kepada ${shop}`,
    help: 'Tersimpan di pesanan ini, dan toko diberi kabar.',
    send: 'Kirim pesan',
    whatsapp: 'Tanya lewat WhatsApp',
    whatsappText: (shop: string, number: string) =>
      `Halo ${shop}, saya mau bertanya tentang pesanan ${number} di Etalase.`,
  },
  receive: {
    heading: 'Barang sudah sampai?',
    help: 'Periksa dulu isinya. Setelah ini Anda punya tiga hari untuk meminta pengembalian.',
    send: 'Ya, sudah saya terima',
  },
  cancel: {
    summary: 'Batalkan pesanan',
    label: 'Mengapa dibatalkan?',
    help: 'Toko membaca alasannya.',
    helpPaid: 'Toko membaca alasannya. Uang yang sudah dibayar dikembalikan seluruhnya.',
    send: 'Batalkan pesanan ini',
    making:
      'Pesanan ini sudah mulai dibuat, jadi tidak bisa dibatalkan sendiri. Bicarakan dengan toko lewat pesan.',
  },
  return: {
    summary: 'Minta pengembalian',
    label: 'Apa yang tidak sesuai?',
    help: 'Ceritakan apa yang rusak, kurang, atau berbeda. 10 sampai 1.000 huruf.',
    send: 'Minta pengembalian',
    until: (moment: string) => `Bisa diminta sampai ${moment}.`,
    heading: 'Permintaan pengembalian',
    waiting: (moment: string) => `Diminta ${moment}. Menunggu jawaban toko.`,
    agreed: 'Toko setuju:',
    refused: 'Toko tidak setuju:',
  },
  dispute: {
    summary: 'Minta dinas menengahi',
    label: 'Apa yang tidak disepakati?',
    help: 'Dinas di daerah toko membaca ini beserta pesanannya. Cobalah dulu bicara dengan toko. 10 sampai 2.000 huruf.',
    send: 'Kirim ke dinas',
    heading: 'Permintaan penengah',
    byBuyer: (moment: string) => `Anda meminta dinas menengahi pada ${moment}:`,
    bySeller: (moment: string) => `Toko meminta dinas menengahi pada ${moment}:`,
    open: 'Dinas di daerah toko sudah bisa membacanya.',
    outcome: 'Hasilnya:',
  },
  review: 'Tulis ulasan',
  keep: 'Simpan alamat halaman ini. Siapa pun yang memilikinya bisa membuka pesanan Anda, jadi jangan dibagikan.',
  report: 'Laporkan toko ini',
  guesses: 'Terlalu banyak alamat pesanan yang tidak ada. Coba lagi nanti.',
  incomplete: 'Belum terkirim. Mohon perbaiki yang berikut:',
  wrong: {
    proof: 'Pilih fotonya dulu.',
    reason: 'Tulis alasannya, 5 sampai 1.000 huruf.',
    return: 'Tulis apa yang tidak sesuai, 10 sampai 1.000 huruf.',
    dispute: 'Tulis apa yang tidak disepakati, 10 sampai 2.000 huruf.',
    message: 'Tulis pesannya, paling banyak 2.000 huruf.',
    email: 'Ini belum seperti alamat email. Contoh: nama@contoh.id',
  },
  done: {
    'bukti-terkirim': 'Bukti bayar sudah dikirim. Toko akan memeriksanya.',
    'pesan-terkirim': 'Pesan Anda sudah dikirim.',
    'pesanan-batal': 'Pesanan sudah dibatalkan.',
    'pesanan-sampai': 'Terima kasih sudah memberi tahu.',
    'retur-diminta': 'Permintaan pengembalian sudah dikirim ke toko.',
    'penengah-diminta': 'Permintaan Anda sudah bisa dibaca dinas.',
    'pesanan-disetujui': 'Terima kasih. Pesanan Anda sudah dibuat; sekarang silakan bayar.',
    'tautan-dikirim':
      'Bila ada pesanan dengan email itu, tautannya sedang dikirim. Periksa kotak masuk dan folder spam Anda.',
  } as Partial<Record<string, string>>,
  find: {
    title: 'Cari pesanan Anda',
    lead: 'Tautan pesanan hilang? Tulis email yang Anda pakai saat memesan. Semua tautannya kami kirim ke sana.',
    email: 'Email',
    send: 'Kirim tautannya',
    noEmail: 'Memesan tanpa email?',
    noEmailHelp: 'Hubungi tokonya. Toko punya pesanan Anda dan bisa mengabari Anda lewat nomor HP.',
    account: 'Punya akun?',
    accountLink: 'Lihat pesanan di akun Anda',
  },
  invoice: {
    title: (number: string) => `Nota ${number}`,
    seller: 'Penjual',
    buyer: 'Pembeli',
    date: 'Tanggal',
    item: 'Barang',
    quantity: 'Jumlah',
    price: 'Harga',
    sum: 'Total',
    paid: (way: string, moment: string) => `Lunas, ${way}, ${moment}.`,
    unpaid: (way: string) => `Belum dibayar. Cara membayar: ${way}.`,
    ways: { bank: 'transfer bank', qris: 'QRIS', cash: 'tunai', stripe: 'Stripe' },
    print: 'Untuk mencetak, pakai menu cetak peramban Anda.',
    back: 'Kembali ke pesanan',
  },
}

/** What buyers read when something about their order is refused. */
export const orderRefusals = {
  'order-incomplete': { sentence: '' },
  'proof-waiting': { sentence: 'Bukti bayar sedang diperiksa toko. Tunggu jawabannya dahulu.' },
  'too-many-proofs': {
    field: 'proof',
    sentence: 'Sudah lima bukti dikirim untuk pesanan ini. Bicarakan dengan toko lewat pesan.',
  },
  'proof-not-a-photo': { field: 'proof', sentence: 'Ini bukan foto. Pilih JPEG, PNG, atau WebP.' },
  'proof-too-large': {
    field: 'proof',
    sentence: 'Foto ini terlalu besar. Paling besar 10 MB: kirim tangkapan layarnya saja.',
  },
  'proof-unreadable': {
    field: 'proof',
    sentence: 'Foto ini tidak terbaca, mungkin terputus saat dikirim. Pilih lagi fotonya.',
  },
  'too-many-messages': {
    field: 'message',
    sentence: 'Pesan di pesanan ini sudah terlalu banyak. Lanjutkan lewat WhatsApp.',
  },
  'return-asked': { sentence: 'Pengembalian untuk pesanan ini sudah pernah diminta.' },
  'dispute-open': { sentence: 'Dinas sudah diminta menengahi pesanan ini.' },
}
