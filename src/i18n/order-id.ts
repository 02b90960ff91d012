/** The page of an order, for its buyer, in Indonesian. */
export const order = {
  title: (number: string) => `Pesanan ${number}`,
  at: (shop: string) => `di ${shop}`,
  now: {
    proposed: {
      heading: 'Periksa, lalu setujui pesanan ini',
      lead: (shop: string) =>
        `${shop} mencatat pesanan ini dari obrolan Anda. Bila sudah sesuai, lengkapi data Anda, lalu setujui. Belum perlu membayar apa pun.`,
    },
    asked: {
      heading: 'Toko sedang menghitung ongkirnya',
      lead: (shop: string) =>
        `${shop} memberi tahu ongkirnya di halaman ini, lalu Anda memutuskan setuju atau tidak. Belum perlu membayar apa pun.`,
    },
    costed: {
      heading: 'Periksa ongkirnya, lalu setujui',
      lead: (shop: string) =>
        `${shop} sudah menyebut ongkirnya. Pesanan ini baru berjalan setelah Anda setuju.`,
    },
    unpaid: {
      heading: 'Menunggu pembayaran Anda',
      lead: (shop: string) =>
        `Barang disisihkan untuk Anda. Uang Anda langsung masuk ke ${shop}, tidak lewat Etalase.`,
    },
    unpaidStripe: {
      heading: 'Menunggu pembayaran Anda',
      lead: () => 'Barang disisihkan sebentar untuk Anda. Selesaikan pembayaran lewat halaman aman Stripe.',
    },
    proof: {
      heading: 'Bukti bayar sedang diperiksa',
      lead: (shop: string) =>
        `${shop} mencocokkannya dengan uang yang masuk. Barang tetap disisihkan selama itu.`,
    },
    unaccepted: {
      heading: 'Menunggu kesanggupan toko',
      lead: (shop: string) =>
        `${shop} perlu menyanggupi pesanan ini dulu. Anda membayar tunai saat barang diserahkan.`,
    },
    paid: {
      heading: 'Sudah dibayar',
      lead: (shop: string) => `Terima kasih. ${shop} sekarang menyiapkan pesanan Anda.`,
    },
    accepted: {
      heading: 'Pesanan disanggupi toko',
      lead: (shop: string) => `${shop} menyiapkannya. Anda membayar tunai saat barang diserahkan.`,
    },
    making: {
      heading: 'Sedang dibuat',
      lead: (shop: string) => `${shop} sedang mengerjakan pesanan Anda.`,
    },
    sent: {
      heading: 'Sedang dikirim',
      lead: () => 'Setelah barangnya sampai dan Anda periksa, tekan “Ya, sudah saya terima” di bawah ini.',
    },
    sentCash: {
      heading: 'Sedang diantar',
      lead: () =>
        'Siapkan uang tunainya. Setelah barangnya di tangan Anda, sebutkan kode di bawah ini kepada pengantarnya.',
    },
    ready: {
      heading: 'Siap diambil',
      lead: () => 'Setelah barangnya di tangan Anda, sebutkan kode serah terima di bawah ini.',
    },
    received: {
      heading: 'Sudah diterima',
      lead: (shop: string) => `Semoga cocok. Terima kasih sudah berbelanja di ${shop}.`,
    },
    closed: { heading: 'Selesai', lead: (shop: string) => `Terima kasih sudah berbelanja di ${shop}.` },
    cancelled: { heading: 'Dibatalkan', lead: () => 'Pesanan ini tidak dilanjutkan.' },
    lapsed: {
      heading: 'Batal karena waktunya habis',
      lead: () =>
        'Pesanan ini tidak dibayar atau dijawab pada waktunya, jadi barangnya dijual lagi untuk umum.',
    },
    returnAsked: {
      heading: 'Menunggu jawaban toko soal pengembalian',
      lead: (shop: string) =>
        `Jawaban ${shop} muncul di halaman ini. Bila tidak dijawab, atau Anda tidak setuju dengan jawabannya, Anda bisa meminta dinas menengahi.`,
    },
    disputed: {
      heading: 'Dinas sedang menengahi',
      lead: () =>
        'Pertanyaan dinas dan hasilnya muncul di halaman ini. Selama itu pesanan tidak ditutup dengan sendirinya.',
    },
    returned: { heading: 'Dikembalikan', lead: (shop: string) => `Barangnya kembali ke ${shop}.` },
  },
  lateProof:
    'Terlanjur membayar? Jangan membayar dua kali. Kirim buktinya di bawah ini: toko masih bisa menerimanya bila barangnya ada, atau mengembalikan uang Anda.',
  pay: {
    heading: 'Cara membayar',
    exact: 'Bayar tepat sejumlah ini, sampai angka terakhir',
    code: (code: string) => `Termasuk kode unik ${code}, supaya toko mengenali pembayaran Anda.`,
    until: (moment: string) => `Bayar sebelum ${moment}. Setelah itu barangnya dijual lagi untuk umum.`,
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
    help: 'JPEG, PNG, atau WebP, paling besar 10 MB. Hanya toko yang melihatnya, dan dinas bila diminta menengahi.',
    send: 'Kirim bukti',
    sent: (moment: string) => `Bukti dikirim ${moment}. Toko sedang memeriksanya.`,
    rejected: (shop: string, moment: string) =>
      `${shop} belum menemukan pembayaran sesuai bukti yang dikirim ${moment}. Alasannya:`,
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
  answerBy: (when: string) =>
    `Toko menjawab paling lambat ${when}. Kalau tidak, pesanan ini batal sendiri dan tidak ada yang perlu Anda bayar.`,
  promised: (day: string) => `Perkiraan siap: ${day}.`,
  paidOn: (amount: string, moment: string) => `${amount} dibayar ${moment}.`,
  refunds: {
    heading: 'Pengembalian uang',
    done: (amount: string, moment: string) => `${amount} sudah dikirim kembali ${moment}.`,
    stripe: (amount: string) =>
      `${amount} sedang dikembalikan lewat Stripe; biasanya sampai dalam 5 sampai 10 hari kerja.`,
    failed: (amount: string) =>
      `${amount} belum berhasil dikembalikan. Operator sedang menyelesaikannya; Anda tidak perlu melakukan apa-apa.`,
    direct: (amount: string, shop: string) =>
      `${amount} dikembalikan langsung oleh ${shop}. Lewat pesan di bawah ini, beri tahu toko nomor rekening Anda.`,
  },
  steps: {
    heading: 'Riwayat pesanan',
    proposed: 'Dicatat toko dari obrolan',
    asked: 'Pesanan dibuat, menunggu ongkir',
    costed: 'Ongkir ditetapkan toko',
    placed: 'Pesanan dibuat',
    placedCosted: 'Ongkir disetujui pembeli',
    placedAgreed: 'Disetujui lewat tautan pesanan',
    takenBack: (step: string) => `Ralat toko: belum “${step}”`,
    notHandedOver: 'Belum jadi diserahkan',
    paid: 'Pembayaran diterima',
    accepted: 'Disanggupi toko',
    making: 'Mulai dibuat',
    sent: 'Dikirim',
    ready: 'Siap diambil',
    received: 'Diterima',
    receivedBy: {
      buyer: 'Diterima, dicatat pembeli',
      seller: 'Diterima, dicatat toko',
      agency: 'Diterima, dicatat dinas',
      operator: 'Diterima, dicatat operator',
      system: 'Dianggap diterima',
    },
    closed: 'Selesai',
    cancelled: 'Dibatalkan',
    lapsed: 'Batal karena waktunya habis',
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
    later: 'dikabari toko',
    free: 'gratis',
    code: 'Kode unik',
    total: 'Total',
    each: (price: string) => `${price} per satuan`,
    to: 'Dikirim ke',
    fetch: 'Diambil di',
    note: 'Catatan untuk toko',
    days: (least: number, most: number) => {
      if (most === 0) return 'sampai hari itu juga'
      if (least === 0) return `paling lama ${most} hari di jalan`
      return least === most
        ? `sekitar ${most} hari di jalan`
        : `sekitar ${least} sampai ${most} hari di jalan`
    },
    forgotten: 'Nama dan alamat sudah dihapus.',
    invoice: 'Cetak nota',
  },
  agree: {
    heading: 'Setujui pesanan ini',
    send: 'Setujui pesanan',
    until: (moment: string) => `Setujui sebelum ${moment}. Setelah itu barangnya dijual lagi untuk umum.`,
  },
  cost: {
    heading: 'Setuju dengan jumlah ini?',
    delivery: 'Ongkir',
    total: 'Total dengan ongkir',
    ways: {
      bank: 'Setelah setuju, Anda mendapat nomor rekening dan jumlah tepatnya, dan punya waktu 24 jam untuk membayar.',
      qris: 'Setelah setuju, Anda mendapat gambar QRIS dan jumlah tepatnya, dan punya waktu 24 jam untuk membayar.',
      stripe: 'Setelah setuju, Anda punya waktu 30 menit untuk membayar di halaman aman Stripe.',
      cash: 'Setelah setuju, toko perlu menyanggupi pesanan ini dulu. Anda membayar tunai saat barang diserahkan.',
    },
    agree: 'Setuju, lanjutkan',
    decline: 'Tidak, batalkan pesanan',
  },
  renewed: {
    title: 'Tautan ini sudah diganti',
    lead: 'Pesanan yang dibuka dengan tautan ini sudah disetujui. Sejak itu tautannya lain, dan yang lama tidak membuka apa pun lagi.',
    where: 'Anda pembelinya?',
    whereHelp:
      'Buka tautan baru yang tampil setelah Anda menyetujui, atau yang ada di email yang Anda tulis di sana. Emailnya hilang? Kami kirim lagi.',
    again: 'Kirim tautan ke email saya',
    stranger: 'Bukan Anda yang menyetujui? Segera hubungi tokonya, dan jangan membayar apa pun.',
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
      'Pesanan ini sudah mulai dibuat, jadi tidak bisa Anda batalkan sendiri. Bicarakan dengan toko lewat pesan di halaman ini.',
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
    heading: 'Permintaan agar dinas menengahi',
    byBuyer: (moment: string) => `Anda meminta dinas menengahi pada ${moment}:`,
    bySeller: (moment: string) => `Toko meminta dinas menengahi pada ${moment}:`,
    open: 'Dinas di daerah toko sudah menerimanya. Hasilnya muncul di sini.',
    outcome: 'Dinas sudah memutus:',
    rulings: {
      buyer: 'Dinas membenarkan Anda.',
      seller: 'Dinas membenarkan toko.',
      agreed: 'Anda dan toko sudah sepakat.',
      withdrawn: 'Permintaan untuk menengahi ditarik.',
    },
    due: (day: string) => `Yang diputuskan harus dilakukan paling lambat ${day}.`,
    done: 'Menurut dinas, yang diputuskan sudah dilakukan.',
    undone: 'Menurut dinas, yang diputuskan tidak dilakukan.',
  },
  questions: {
    heading: 'Pertanyaan dari dinas',
    asked: (moment: string) => `Ditanyakan ${moment}:`,
    answered: (moment: string) => `Jawaban Anda, ${moment}:`,
    label: 'Jawaban Anda',
    help: 'Hanya dinas yang membacanya, bukan toko.',
    send: 'Kirim jawaban',
  },
  review: 'Tulis ulasan',
  copy: { button: 'Salin', copied: 'Disalin' },
  /** Their own words, when they called it off. */
  yourReason: 'Alasan Anda:',
  payBefore: (moment: string) => `Bayar sebelum ${moment}.`,
  link: {
    heading: 'Simpan tautan ini',
    help: 'Lewat tautan ini Anda membayar, memantau pesanan, dan menghubungi toko.',
    helpNoEmail:
      'Anda memesan tanpa email, jadi tidak ada kabar yang kami kirim. Hanya lewat tautan ini Anda bisa membayar, memantau pesanan, dan menghubungi toko.',
    whatsapp: 'Kirim tautan ke WhatsApp saya',
    copy: 'Salin tautan',
    share: 'Kirim dengan cara lain',
    text: (of: string, address: string) => `${of} di Etalase: ${address}`,
    secret:
      'Siapa pun yang memiliki tautan ini bisa membuka pesanan Anda, jadi jangan diberikan kepada orang lain.',
    list: 'Pesanan dari peramban ini',
  },
  report: 'Laporkan toko ini',
  guesses: 'Terlalu sering membuka tautan pesanan yang salah. Coba lagi nanti.',
  incomplete: 'Belum terkirim. Mohon perbaiki yang berikut:',
  wrong: {
    proof: 'Pilih fotonya dulu.',
    reason: 'Tulis alasannya, 5 sampai 1.000 huruf.',
    return: 'Tulis apa yang tidak sesuai, 10 sampai 1.000 huruf.',
    dispute: 'Tulis apa yang tidak disepakati, 10 sampai 2.000 huruf.',
    message: 'Tulis pesannya, paling banyak 2.000 huruf.',
    answer: 'Tulis jawabannya, paling banyak 2.000 huruf.',
    email: 'Ini belum seperti alamat email. Contoh: nama@contoh.id',
  },
  done: {
    'bukti-terkirim': 'Bukti bayar sudah dikirim. Toko akan memeriksanya.',
    'pesan-terkirim': 'Pesan Anda sudah dikirim.',
    'pesanan-batal': 'Pesanan sudah dibatalkan.',
    'pesanan-sampai': 'Terima kasih sudah memberi tahu.',
    'retur-diminta': 'Permintaan pengembalian sudah dikirim ke toko.',
    'penengah-diminta': 'Permintaan Anda sudah dikirim ke dinas.',
    'dinas-dijawab': 'Jawaban Anda sudah bisa dibaca dinas.',
    'pesanan-disetujui':
      'Terima kasih, pesanan sudah Anda setujui. Tautan halaman ini baru, dan hanya Anda yang memegangnya: simpanlah sekarang.',
    'ongkir-disetujui': 'Terima kasih. Pesanan Anda berjalan; langkah berikutnya ada di bawah ini.',
    'peramban-lupa': 'Peramban ini tidak lagi menampilkan pesanan Anda.',
    'tautan-dikirim':
      'Bila ada pesanan dengan email itu, tautannya sedang dikirim. Periksa kotak masuk dan folder spam Anda.',
  } as Partial<Record<string, string>>,
  find: {
    title: 'Minta tautan pesanan',
    lead: 'Tautan pesanan hilang? Tulis email yang Anda pakai saat memesan. Semua tautannya kami kirim ke sana.',
    email: 'Email',
    send: 'Kirim tautannya',
    noEmail: 'Memesan tanpa email?',
    noEmailHelp:
      'Pesanan yang dibuat dari peramban ini tampil di halaman ini. Kalau tidak ada, cari tautannya di WhatsApp Anda. Tautannya sendiri tidak dimiliki toko dan tidak bisa kami kirim lagi, tetapi toko menemukan pesanan Anda dari nomor pesanan atau nomor HP, dan bisa menjawab pertanyaan Anda.',
    here: 'Pesanan dari peramban ini',
    hereHelp: 'Paling lama 60 hari, dan hanya di gawai ini.',
    forget: 'Jangan tampilkan lagi di peramban ini',
    forgetHelp: 'Pesanannya tetap berjalan. Tekan ini bila gawai dipakai bersama, dan simpan dulu tautannya.',
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
    sum: 'Subtotal',
    paid: (way: string, moment: string) => `Lunas, ${way}, ${moment}.`,
    unpaid: (way: string) => `Belum dibayar. Cara membayar: ${way}.`,
    ways: {
      bank: 'transfer bank',
      qris: 'QRIS',
      cash: 'tunai',
      stripe: 'kartu atau dompet digital (Stripe)',
    },
    print: 'Untuk mencetak, pakai menu cetak peramban Anda.',
    back: 'Kembali ke pesanan',
  },
}

/** What buyers read when something about their order is refused. */
export const orderRefusals = {
  'order-incomplete': { sentence: '' },
  'address-to-agree': { sentence: 'Lengkapi alamat pengirimannya, lalu setujui.' },
  'own-proposal': {
    sentence:
      'Anda bekerja di toko ini. Pesanan ini menunggu persetujuan pembelinya sendiri: kirimkan tautannya kepadanya.',
  },
  'proof-waiting': { sentence: 'Bukti bayar sedang diperiksa toko. Tunggu jawabannya dulu.' },
  'too-many-proofs': {
    field: 'proof',
    sentence: 'Sudah lima bukti dikirim untuk pesanan ini. Bicarakan dengan toko lewat pesan di halaman ini.',
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
  'cost-changed': {
    sentence: 'Toko baru saja membetulkan ongkirnya. Periksa jumlah yang baru di bawah ini, lalu putuskan.',
  },
  'return-asked': { sentence: 'Pengembalian untuk pesanan ini sudah pernah diminta.' },
  'dispute-open': { sentence: 'Dinas sudah diminta menengahi pesanan ini.' },
  'order-forgotten': {
    sentence: 'Data pembeli pesanan ini sudah dihapus, jadi dinas tidak bisa menengahinya lagi.',
  },
  'question-answered': { sentence: 'Pertanyaan ini sudah dijawab.' },
  'dispute-over': { sentence: 'Penengahannya sudah selesai.' },
}
