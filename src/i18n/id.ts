import { cartId, cartRefusalsId } from './cart-id.ts'
import { checkout, placed } from './checkout-id.ts'
import { order, orderRefusals } from './order-id.ts'
import { orderLettersId } from './order-letters-id.ts'
import { reviewId } from './review-id.ts'
import { pay, payRefusals } from './pay-id.ts'

/** What shoppers read, in Indonesian; `en.ts` is typed against it. One section a room or page. */
export const id = {
  common: {
    siteName: 'Etalase',
    tagline: 'Karya usaha kecil, dari setiap kabupaten',
    description:
      'Etalase karya usaha mikro dan kecil Indonesia, menurut kabupaten dan kota asalnya: tenun, ecoprint, anyaman, kopi, keripik, dan banyak lagi.',
    skip: 'Langsung ke isi',
    mainNavigation: 'Menu utama',
    footerNavigation: 'Menu bawah',
    breadcrumbs: 'Posisi halaman',
    otherLanguage: 'English',
    account: 'Akun',
    products: 'Produk',
    regions: 'Daerah',
    crafts: 'Kerajinan',
    programs: 'Program',
    collections: 'Koleksi',
    about: 'Tentang Etalase',
    data: 'Sumber data dan lisensi',
    terms: 'Ketentuan',
    privacy: 'Kebijakan privasi',
    /** How long to wait: 45 -> "45 detik", 300 -> "5 menit". */
    wait: (seconds: number) => {
      if (seconds < 90) return `${seconds} detik`
      return seconds < 5400 ? `${Math.ceil(seconds / 60)} menit` : `${Math.ceil(seconds / 3600)} jam`
    },
    search: 'Cari',
    searchHint: 'Cari barang atau daerah',
    footerWords:
      'Setiap barang di sini punya nama pembuat dan desa asal. Dinas setempat memeriksa penjualnya, dan yang ditampilkan lebih dulu selalu disertai alasannya.',
    pages: 'Halaman daftar',
    collection: 'Koleksi',
    copied: 'Tautan disalin',
    more: 'Lebih banyak',
    toFirst: 'Kembali ke awal',
    seeAll: 'Lihat semua',
    home: 'Beranda',
    optional: 'boleh kosong',
  },
  home: {
    heading: 'Karya tangan dari setiap kabupaten',
    lead: 'Tenun, ecoprint, anyaman, kopi, keripik: barang yang jelas siapa pembuatnya dan dari desa mana asalnya.',
    searchHint: 'Misalnya tenun Sumba',
    categories: 'Kategori',
    first: 'Pilihan pertama',
    features: 'Pilihan dinas, beserta alasannya',
    chosenBy: (agency: string) => `Dipilih ${agency} karena`,
    crafts: 'Kenali kerajinannya',
    allCrafts: 'Semua kerajinan',
    regions: 'Jelajahi daerahnya',
    allRegions: 'Semua 38 provinsi',
    today: 'Di etalase hari ini',
    allProducts: 'Semua produk',
    programs: 'Program yang mendampingi pelaku usaha',
  },
  list: {
    all: 'Semua produk',
    searched: (query: string) => `Pencarian “${query}”`,
    count: (count: number, isCapped: boolean) =>
      count === 0
        ? 'Tidak ada produk'
        : `${isCapped ? 'Lebih dari ' : ''}${count.toLocaleString('id-ID')} produk`,
    description: (title: string, count: string) =>
      `${title}: ${count} dari usaha kecil di seluruh Indonesia.`,
    skip: 'Langsung ke daftar produk',
    results: 'Daftar produk',
    order: 'Urutan',
    applyOrder: 'Urutkan',
    aboutTurns: 'Apa itu bergiliran?',
    orders: {
      relevan: 'Paling cocok',
      giliran: 'Bergiliran',
      terbaru: 'Terbaru',
      termurah: 'Harga terendah',
      termahal: 'Harga tertinggi',
    },
    filters: 'Saring',
    apply: 'Tampilkan',
    facets: {
      provinsi: 'Provinsi',
      kabupaten: 'Kabupaten dan kota',
      kategori: 'Kategori',
      teknik: 'Teknik',
      bahan: 'Bahan',
      program: 'Program',
      sertifikat: 'Sertifikat',
    },
    parameters: {
      q: 'kata pencarian',
      provinsi: 'provinsi',
      kabupaten: 'kabupaten atau kota',
      kategori: 'kategori',
      teknik: 'teknik',
      bahan: 'bahan',
      program: 'program',
      sertifikat: 'sertifikat',
      harga_min: 'harga terendah',
      harga_maks: 'harga tertinggi',
      tersedia: 'ketersediaan',
      urut: 'urutan',
      setelah: 'halaman',
    },
    notes: {
      malformed: (parameter: string, value: string) =>
        `Kami tidak dapat membaca “${value}” sebagai ${parameter}, jadi bagian itu kami abaikan.`,
      too_long: (parameter: string) =>
        `Isian ${parameter} terlalu panjang. Kami memakai bagian awalnya saja.`,
      too_many: (parameter: string, value: string) =>
        `Pilihan ${parameter} terlalu banyak. “${value}” dan seterusnya tidak dipakai.`,
      unknown: (parameter: string, value: string) =>
        `Kami tidak mengenal ${parameter} “${value}”, jadi pilihan itu kami abaikan.`,
    },
    moreValues: (count: number) => `${count} pilihan lain`,
    atLeast: (count: number) => `${count}+`,
    price: 'Harga',
    lowest: 'Terendah',
    highest: 'Tertinggi',
    priceFrom: (amount: string) => `Mulai ${amount}`,
    priceTo: (amount: string) => `Sampai ${amount}`,
    supply: 'Ketersediaan',
    available: 'Bisa dibeli sekarang',
    chosen: 'Saringan yang dipakai',
    remove: 'Hapus saringan:',
    removeAll: 'Hapus semua saringan',
    empty: 'Belum ada yang cocok',
    emptyFiltered: 'Coba lepaskan salah satu saringan di atas, atau mulai lagi dari sini:',
    emptySearched: 'Coba kata yang lebih pendek atau nama lain barangnya, atau mulai dari sini:',
    searchAll: (query: string) => `Cari “${query}” tanpa saringan`,
    searchWord: (word: string) => `Cari “${word}” saja`,
  },
  product: {
    from: (amount: string) => `mulai ${amount}`,
    perMetre: 'per meter',
    perSet: 'per set',
    perWeight: (weight: string) => `per ${weight}`,
    soldOut: 'Sedang habis',
    onlyOne: 'Hanya ada satu',
    madeToOrder: (duration: string) => `Dibuat dulu, sekitar ${duration}`,
    days: (count: number) => `${count} hari`,
    weeks: (count: number) => `${count} minggu`,
    months: (count: number) => `${count} bulan`,
    supply: 'Persediaan',
    toOrder: 'Dibuat dulu',
    gone: 'Habis',
    lastOne: 'Tinggal satu',
    inStock: (count: number) => `${count} tersedia`,
    metresLeft: (count: number) => `${count} meter tersedia`,
    pictures: 'Foto produk',
    picture: (number: number, count: number) => `Foto ${number} dari ${count}`,
    madeToOrderLong: (duration: string, capacity: number) =>
      `Dibuat setelah Anda memesan, sekitar ${duration}. Dalam sebulan paling banyak ${capacity} yang dapat dikerjakan.`,
    onlyOneLong: 'Hanya ada satu. Tidak ada lagi yang persis seperti ini.',
    soldOutLong: 'Sedang habis. Tanyakan kepada penjual kapan dibuat lagi.',
    order: 'Pesan lewat WhatsApp',
    orderMessage: (shop: string, product: string, address: string) =>
      `Halo ${shop}, saya ingin memesan “${product}” yang saya lihat di Etalase. Apakah masih bisa?\n${address}`,
    ask: 'Tanyakan ke penjual',
    askMessage: (shop: string, product: string, address: string) =>
      `Halo ${shop}, saya mau bertanya tentang “${product}” di Etalase:\n${address}`,
    orderNote:
      'Lewat WhatsApp Anda berbicara langsung dengan penjual; ongkir dan cara bayar disepakati berdua.',
    noWhatsapp: 'Penjual ini belum mencantumkan nomor WhatsApp. Alamat tokonya ada di halaman toko.',
    share: 'Bagikan',
    about: 'Tentang barang ini',
    details: 'Keterangan',
    category: 'Kategori',
    technique: 'Teknik',
    material: 'Bahan',
    size: 'Ukuran',
    weight: 'Berat',
    origin: 'Asal',
    care: 'Cara merawat',
    certificates: 'Sertifikat yang sudah diperiksa',
    halal: 'Kehalalan',
    nonHalal: 'Tidak halal',
    programs: 'Program',
    seller: 'Dibuat dan dijual oleh',
    moreOfShop: (shop: string) => `Lainnya dari ${shop}`,
    wholeShop: 'Semua dari toko ini',
  },
  shop: {
    turns: 'Urutannya berganti setiap hari, supaya setiap penjual mendapat giliran.',
    turnsOf: (shown: number, all: number) =>
      `${shown} dari ${number(all)} penjual. Urutannya berganti setiap hari, supaya semua mendapat giliran.`,
    kinds: { individual: 'Usaha perorangan', cooperative: 'Koperasi', group: 'Kelompok usaha' },
    scales: { mikro: 'usaha mikro', kecil: 'usaha kecil', menengah: 'usaha menengah' },
    since: (year: number) => `sejak ${year}`,
    villages: { desa: 'Desa', kelurahan: 'Kelurahan', 'desa adat': 'Desa Adat' },
    place: (village: string, district: string) => `${village}, Kecamatan ${district}`,
    business: 'Bentuk usaha',
    contact: 'Narahubung',
    hours: 'Jam buka',
    address: 'Alamat',
    email: 'Email',
    shipsFrom: 'Dikirim dari',
    onHoliday: (until: string) => `Sedang libur sampai ${until}. Pesanan dikirim setelahnya.`,
    whatsapp: 'Tanya lewat WhatsApp',
    greeting: (shop: string, address: string) =>
      `Halo ${shop}, saya melihat toko Anda di Etalase (${address}). Saya ingin bertanya:`,
    share: 'Bagikan toko ini',
    story: 'Cerita pembuatnya',
    certificates: 'Surat dan sertifikat, sudah diperiksa dinas',
    certificateKinds: {
      halal: 'Sertifikat halal (BPJPH)',
      pirt: 'Izin P-IRT',
      bpom: 'Izin edar BPOM',
      ig: 'Indikasi Geografis',
      merek: 'Merek terdaftar',
      nib: 'Nomor Induk Berusaha (NIB)',
      sni: 'SNI',
      tkdn: 'TKDN',
      koperasi: 'Nomor Induk Koperasi',
    },
    perpetual: 'tanpa batas waktu',
    perpetualHalal: 'berlaku selama bahan dan cara membuatnya tidak berubah',
    validUntil: (date: string) => `berlaku sampai ${date}`,
    expired: (date: string) => `habis masa berlakunya ${date}`,
    programs: 'Program yang diikuti',
    products: 'Produk dari toko ini',
    empty: 'Rak toko ini sedang kosong',
    emptyHelp: 'Belum ada produk yang dipajang. Anda tetap boleh bertanya apa yang sedang dibuat.',
  },
  regions: {
    heading: 'Jelajahi daerahnya',
    lead: 'Setiap kabupaten dan kota punya etalasenya sendiri. Pilih provinsinya di peta, atau ketik nama daerah seperti Anda biasa menyebutnya.',
    search: 'Cari kabupaten, kota, atau provinsi',
    searchHint: 'Misalnya Touna atau Sulsel',
    found: (typed: string) => `Daerah yang cocok dengan “${typed}”`,
    notFound: (typed: string) => `Kami tidak menemukan daerah “${typed}”`,
    notFoundHelp: 'Coba nama kabupatennya saja, tanpa singkatan. Semua provinsi juga ada di bawah ini.',
    map: 'Peta produk per provinsi',
    legend: 'Makin pekat biru nilanya, makin banyak produknya:',
    none: 'belum ada',
    provinces: 'Semua provinsi, dari barat ke timur',
    regencies: 'Kabupaten dan kota',
    holds: (regencies: number, products: number) =>
      `${regencies} kab./kota${products === 0 ? '' : `, ${number(products)} produk`}`,
    islands: {
      sumatra: 'Sumatera',
      java: 'Jawa',
      lesserSunda: 'Bali dan Nusa Tenggara',
      kalimantan: 'Kalimantan',
      sulawesi: 'Sulawesi',
      maluku: 'Maluku',
      papua: 'Papua',
    },
    productCount: (count: number) => (count === 0 ? 'belum ada produk' : `${number(count)} produk`),
    province: 'Provinsi',
    summary: (products: number, sellers: number) =>
      `${number(products)} produk dari ${number(sellers)} penjual`,
    description: (name: string) =>
      `Etalase ${name}: produk usaha mikro dan kecil, siapa pembuatnya, dan program yang mendampingi mereka.`,
    features: 'Pilihan dinas, beserta alasannya',
    today: 'Dipajang hari ini',
    allProducts: 'Semua produk dari sini',
    sellers: 'Para pembuatnya',
    programs: 'Program yang berjalan di sini',
    crafts: 'Kerajinan dari sini',
    houses: 'Datang dan lihat sendiri',
    agency: 'Dinas yang mendampingi',
    address: 'Alamat',
    clock: (zone: string) => `waktu setempat ${zone}`,
    empty: (name: string) => `Etalase ${name} menunggu isinya`,
    emptyHelp:
      'Belum ada produk dari sini, tetapi tempatnya sudah kami sediakan. Kalau Anda membuat sesuatu di daerah ini, atau mengenal orang yang membuatnya, inilah tempatnya.',
    emptyAgency: (agency: string) =>
      `Hubungi ${agency}. Petugasnya dapat menjelaskan cara mendaftar dan memajang produk pertama.`,
    emptyProvince: (agency: string) =>
      `Dinas setempat belum bergabung di Etalase. Sementara itu, bertanyalah kepada ${agency}.`,
    emptyNobody:
      'Dinas daerah ini belum bergabung di Etalase. Tunjukkan halaman ini kepada dinas yang mengurus koperasi dan UKM di tempat Anda, atau kepada tetangga yang punya usaha.',
    neighbours: (province: string) => `Lihat daerah lain di ${province}`,
  },
  programs: {
    heading: 'Program yang mendampingi usaha kecil',
    lead: 'Pelatihan, rak bersama, belanja pegawai, pameran: lihat di mana program pemerintah daerah berjalan dan siapa yang ikut di dalamnya.',
    states: { running: 'Sedang berjalan', coming: 'Akan datang', ended: 'Sudah selesai' },
    period: (from: string, to: string) => `${from} sampai ${to}`,
    since: (from: string) => `sejak ${from}`,
    starting: (from: string) => `mulai ${from}`,
    taken: (taken: number, quota: number) => `${number(taken)} dari ${number(quota)} tempat terisi`,
    numbers: (sellers: number, products: number) => `${number(sellers)} penjual, ${number(products)} produk`,
    where: (regions: string[], count: number) =>
      count === 0
        ? 'Belum dibuka di daerah mana pun'
        : `Di ${list(count > regions.length ? [...regions, `${number(count - regions.length)} daerah lain`] : regions)}`,
    moreEditions: (shown: number, all: number) =>
      `Ini ${number(shown)} dari ${number(all)}. Daerah lain dapat dicari menurut namanya.`,
    editions: 'Di mana dan kapan',
    noEditions:
      'Belum ada daerah yang membuka program ini. Bila sudah ada, tempat dan waktunya muncul di sini.',
    sellers: 'Siapa yang ikut',
    noSellers:
      'Belum ada penjual yang tercatat ikut. Namanya muncul di sini setelah dinas dan penjual sama-sama setuju.',
    products: 'Produk peserta',
    allProducts: 'Semua produk peserta',
    inRegion: (program: string, region: string) => `${program}, ${region}`,
    rules: 'Ketentuan',
    partners: 'Mitra',
    classes: 'Kelas',
    agreement: (number: string) => `perjanjian ${number}`,
    agency: 'Penyelenggara',
    elsewhere: 'Program ini di semua daerah',
    houses: 'Alamat Rumah Usaha Mikro',
    hours: 'Jam buka',
    shelf: 'Yang ada di raknya',
    houseSellers: 'Siapa yang berjualan di sini',
  },
  crafts: {
    heading: 'Kerajinan dan cara membuatnya',
    lead: 'Cara membuat adalah bagian dari barangnya. Kenali tekniknya, lalu lihat siapa yang mengerjakan dan di mana.',
    care: 'Cara merawat',
    makers: 'Para pembuatnya',
    regions: 'Dari daerah mana',
    products: (craft: string) => `Produk ${craft}`,
    allProducts: 'Semua produknya',
    empty: (craft: string) => `Belum ada ${craft} di etalase`,
    emptyHelp: 'Begitu ada yang memajangnya, pembuat dan produknya muncul di sini.',
  },
  certificate: {
    eyebrow: 'Pemeriksaan sertifikat',
    states: {
      valid: 'Berlaku',
      expired: 'Kedaluwarsa',
      revoked: 'Dicabut',
      changed: 'Sedang diperiksa lagi',
      withdrawn: 'Tidak dipakai lagi',
    },
    explained: {
      valid: () => 'Dinas sudah memeriksa sertifikat ini, dan masa berlakunya belum lewat.',
      expired: (until: string) =>
        `Dinas pernah memeriksa sertifikat ini, tetapi masa berlakunya habis ${until}.`,
      revoked: () => 'Dinas mencabut hasil pemeriksaannya. Sertifikat ini tidak boleh dipakai lagi.',
      changed: () =>
        'Penjual mengubah isinya setelah diperiksa. Sampai dinas memeriksanya lagi, isinya tidak kami tampilkan.',
      withdrawn: () => 'Penjual tidak memakai sertifikat ini lagi.',
    },
    number: 'Nomor',
    issuer: 'Diterbitkan oleh',
    holder: 'Pemegang',
    issuedOn: 'Tanggal terbit',
    until: 'Berlaku sampai',
    checked: 'Diperiksa',
    checkedBy: (date: string, agency: string | null) => (agency === null ? date : `${date} oleh ${agency}`),
    products: 'Untuk produk',
    qr: 'Kode QR halaman ini',
    qrHelp: 'Pindai atau ketik kode ini untuk memeriksa lagi kapan saja.',
    note: 'Etalase menampilkan hasil pemeriksaan dinas. Bila ingin memastikan langsung, cocokkan nomornya di situs resmi penerbitnya.',
  },
  complaint: {
    linkOf: (name: string) => `Laporkan ${name}`,
    heading: (name: string) => `Laporkan ${name}`,
    lead: 'Dinas di daerah penjual akan memeriksa laporan ini. Penjual tidak diberi tahu siapa yang melapor.',
    kind: 'Apa yang salah?',
    kinds: {
      fake: 'Palsu atau tiruan',
      dangerous: 'Berbahaya',
      'wrong-claim': 'Keterangannya tidak benar',
      copyright: 'Melanggar hak cipta atau merek',
    },
    words: 'Ceritakan',
    wordsHelp: 'Apa yang Anda lihat, dan dari mana Anda tahu. 10 sampai 4.000 huruf.',
    email: 'Email Anda',
    emailHelp:
      'Bila diisi, jawabannya juga kami kirim ke sini. Hanya petugas yang memeriksa yang melihatnya, dan kami hapus setahun setelah ada putusan.',
    trap: 'Kosongkan isian “Situs”, lalu kirim lagi.',
    trapLabel: 'Situs (kosongkan)',
    send: 'Kirim laporan',
    incomplete: 'Belum terkirim. Mohon perbaiki yang berikut:',
    tooMany: 'Sudah banyak laporan dari jaringan ini. Coba lagi nanti.',
    wrong: {
      kind: 'Pilih apa yang salah.',
      words: 'Tulis apa yang Anda lihat, 10 sampai 4.000 huruf.',
      email: 'Alamat email ini tidak lengkap. Periksa lagi, atau kosongkan.',
    },
    answerHeading: 'Laporan Anda',
    about: 'Tentang',
    code: 'Kode laporan',
    sent: 'Dikirim',
    thanks: 'Terima kasih. Laporan Anda sudah kami terima.',
    waiting: 'Dinas akan memeriksanya. Simpan alamat halaman ini: jawabannya muncul di sini.',
    outcomes: { upheld: 'Laporan Anda terbukti', dismissed: 'Laporan Anda tidak terbukti' },
    measures: {
      none: '',
      warned: 'Penjualnya sudah ditegur.',
      unpublished: 'Produk ini tidak lagi ditampilkan.',
      suspended: 'Lapak ini ditangguhkan.',
    },
    answerOf: (agency: string) => `Jawaban ${agency}`,
  },
  featureLog: {
    heading: 'Semua pilihan dinas',
    lead: 'Apa yang pernah dipilih untuk dipajang di depan, di halaman mana, kapan, dan mengapa. Setiap pilihan diusulkan satu orang di dinas dan disetujui orang lain.',
    seeAll: 'Semua pilihan',
    of: (region: string) => `Pilihan dinas ${region}`,
    region: 'Dinas dari daerah',
    everywhere: 'Semua daerah',
    show: 'Tampilkan',
    homePage: 'Beranda',
    on: 'Dipajang di',
    since: (from: string, until: string) => `${from} sampai ${until}`,
    running: 'Sedang tampil',
    endedEarly: 'Selesai lebih awal',
    noLonger: 'sudah tidak dipajang',
    unknown: 'Daerah itu belum punya pilihan. Ini semua pilihan.',
    empty: 'Belum ada pilihan',
    emptyHelp: 'Begitu sebuah dinas memilih sesuatu, catatannya muncul di sini.',
  },
  collections: {
    heading: 'Koleksi',
    lead: 'Barang dari tangan dan daerah yang berbeda, disandingkan karena satu alasan.',
    empty: 'Koleksi ini sedang kosong',
    emptyHelp: 'Barang-barangnya sedang tidak dipajang. Lihatlah koleksi yang lain.',
    others: 'Koleksi lain',
    noneYet: 'Belum ada koleksi',
    noneYetHelp: 'Koleksi pertama sedang disusun. Sementara itu, semua produk sudah dapat dilihat.',
  },
  about: {
    title: 'Tentang Etalase',
    lead: 'Etalase adalah jendela pajang untuk usaha mikro, kecil, dan menengah. Setiap kabupaten dan kota punya jendelanya sendiri.',
    sections: [
      {
        title: 'Barang yang jelas asalnya',
        text: 'Di setiap halaman produk Anda bisa membaca siapa pembuatnya, dari desa mana asalnya, bahannya apa, dan bagaimana cara membuatnya. Kalau barangnya tinggal satu, kami tulis tinggal satu. Kalau baru dibuat setelah dipesan, kami tulis berapa lama Anda perlu menunggu.',
      },
      {
        title: 'Penjual yang dikenal dinasnya',
        text: 'Dinas koperasi dan UKM di daerah mengenal para penjual di sini. Petugasnya memeriksa usaha dan sertifikatnya sebelum keterangannya ditampilkan. Etalase tidak menyimpan nomor KTP siapa pun.',
      },
      {
        title: 'Pilihan yang ada alasannya',
        text: 'Barang yang ditampilkan lebih dulu dipilih oleh dinas, untuk waktu tertentu, dan alasannya selalu tertulis di sebelahnya. Tidak ada tempat yang bisa dibeli.',
      },
      {
        id: 'bergiliran',
        title: 'Setiap toko dapat giliran',
        text: 'Kalau Anda tidak memilih urutan, daftar produk disusun bergiliran: satu produk dari setiap toko, lalu produk kedua dari setiap toko, dan seterusnya. Urutan tokonya diundi lagi setiap hari. Toko yang jarang dilihat dan sedikit terjual lebih mudah mendapat tempat di depan, dan toko yang sudah lebih dari tujuh hari tidak muncul di halaman pertama didahulukan. Undiannya hanya bergantung pada tanggal, daerah, dan tokonya, jadi dinas bisa menjelaskan susunan setiap halaman. Produk yang baru dipajang ikut bergiliran mulai besok; hari ini letaknya di belakang, atau pilih urutan “Terbaru”.',
      },
      {
        title: 'Membeli langsung dari pembuatnya',
        text: 'Anda memesan kepada penjualnya dan berbicara langsung dengannya. Cara membayar dan mengirim mengikuti yang disediakan penjual. Dinas tidak memegang uang pembeli; siapa yang menerimanya tertulis di halaman pembayaran.',
      },
      {
        title: 'Kalau ada yang tidak beres',
        text: 'Bicarakan dulu dengan penjualnya. Kalau belum selesai juga, hubungi dinas di daerahnya: alamat dan nomor teleponnya ada di halaman setiap kabupaten dan kota.',
      },
    ],
    toRegions: 'Cari daerah Anda',
  },
  data: {
    title: 'Sumber data dan lisensi',
    lead: 'Etalase dibangun di atas pekerjaan banyak orang. Inilah yang kami pakai, dan dengan izin apa.',
    sources: [
      {
        title: 'Wilayah administrasi',
        text: 'Kode dan nama 38 provinsi, 514 kabupaten dan kota, 7.285 kecamatan, serta 83.762 desa dan kelurahan mengikuti Kepmendagri Nomor 300.2.2-2430 Tahun 2025, melalui paket idn-area-data. Kodenya berlisensi MIT, dan datanya berlisensi Open Database License (ODbL) 1.0. Siapa pun boleh memakai dan mengubah data itu dengan menyebut sumbernya dan membagikan perubahannya di bawah lisensi yang sama.',
        links: [
          { name: 'idn-area-data', href: 'https://github.com/fityannugroho/idn-area-data' },
          { name: 'Open Database License 1.0', href: 'https://opendatacommons.org/licenses/odbl/1-0/' },
        ],
      },
      {
        title: 'Huruf',
        text: 'Judul memakai Plus Jakarta Sans, hak cipta 2020 The Plus Jakarta Sans Project Authors, dengan SIL Open Font License 1.1. Kami menyimpan sebagian hurufnya saja supaya halaman ringan dibuka.',
        links: [
          { name: 'Plus Jakarta Sans', href: 'https://github.com/tokotype/PlusJakartaSans' },
          { name: 'SIL Open Font License 1.1', href: 'https://openfontlicense.org' },
        ],
      },
      {
        title: 'Foto dan tulisan produk',
        text: 'Foto dan tulisan setiap produk adalah milik penjualnya. Mintalah izin kepada mereka sebelum memakainya di tempat lain.',
        links: [] as { name: string; href: string }[],
      },
    ],
  },
  /** Letters to buyers. */
  orderLetters: orderLettersId,
  review: reviewId,
  cart: cartId,
  checkout,
  order,
  placed,
  place: {
    now: 'Pilihan Anda:',
    help: 'Ketik nama desa, boleh dengan kabupatennya. Misalnya: Samataring, Jeneponto',
    find: 'Cari desa',
    which: 'Yang mana?',
    none: (search: string) => `“${search}” belum ditemukan`,
    noneHelp: 'Periksa ejaannya, tambahkan nama kabupatennya, atau pilih satu per satu di bawah ini.',
    steps: 'Atau pilih satu per satu dari provinsinya',
    province: 'Provinsi',
    regency: 'Kabupaten atau kota',
    district: 'Kecamatan',
    village: 'Desa atau kelurahan',
    choose: 'Pilih',
    chooseOne: (level: string) => `Pilih ${level.toLowerCase()}`,
    picker: {
      list: 'Desa dan kelurahan',
      away: 'Pencarian tidak terjangkau. Pilih satu per satu di bawah ini.',
      none: 'Belum ditemukan. Periksa ejaannya, atau pilih satu per satu di bawah ini.',
      some: 'pilihan. Sentuh salah satu, atau pakai panah dan Enter.',
      chosen: 'Terpilih:',
    },
  },
  pay,
  /** What shoppers read when something is refused, and the field that it is about. */
  refusals: {
    ...payRefusals,
    'review-incomplete': { sentence: 'Belum tersimpan. Mohon perbaiki yang berikut:' },
    'review-too-early': { sentence: 'Ulasan bisa ditulis setelah barangnya Anda terima.' },
    'review-own-shop': { sentence: 'Anda bekerja di toko ini, jadi tidak bisa mengulas barangnya.' },
    'review-fixed': { sentence: 'Ulasan ini tidak bisa diubah lagi.' },
    'review-photos': { field: 'photos', sentence: 'Paling banyak {most} foto. Kurangi dulu.' },
    'review-photo': {
      field: 'photos',
      sentence:
        'Foto “{name}” tidak bisa dipakai. Kirim foto JPEG, PNG, WebP, atau HEIC; tulisan Anda tetap ada di sini.',
    },
    ...orderRefusals,
    ...cartRefusalsId,
    /** Not a refusal: the page was asked for again, with the next choice. */
    'asked-again': { sentence: '' },
    'checkout-incomplete': { sentence: '' },
    'address-required': {
      sentence: 'Barang ini dikirim ke alamat Anda. Lengkapi alamatnya, atau pilih ambil sendiri.',
    },
    'cash-by-courier': {
      sentence: 'Bayar tunai tidak bisa lewat kurir. Pilih cara bayar lain, atau ambil barangnya sendiri.',
    },
    'qris-too-much': {
      sentence: 'Satu pembayaran QRIS paling banyak Rp10.000.000. Pilih cara bayar lain di toko ini.',
    },
    'cart-empty': { sentence: 'Keranjang Anda sudah kosong. Mungkin pesanannya sudah dibuat di tab lain.' },
    'cart-full': { sentence: 'Keranjang paling banyak berisi {most} macam barang.' },
    'not-for-sale': {
      sentence: 'Salah satu barang sudah tidak dijual. Lihat tandanya di bawah; barang lain tetap ada.',
    },
    'quantity-step': { field: 'quantity', sentence: 'Barang ini dijual per {step}. Pilih kelipatannya.' },
    'seller-closed': {
      sentence:
        'Salah satu toko sedang tutup dan tidak menerima pesanan. Barang dari toko lain tetap bisa dipesan.',
    },
    'delivery-gone': {
      sentence: 'Cara pengiriman yang dipilih tidak berlaku ke alamat ini, atau sudah berubah. Pilih lagi.',
    },
    'payment-gone': {
      sentence: 'Cara pembayaran yang dipilih sudah tidak tersedia di toko itu. Pilih lagi.',
    },
    'total-changed': {
      sentence: 'Harga atau ongkir baru saja berubah. Periksa jumlah yang baru, lalu pesan lagi.',
    },
    'sold-out': {
      sentence:
        'Salah satu barang tinggal {left}. Kurangi jumlahnya atau hapus; barang lain tetap ada di keranjang.',
    },
    'capacity-full': {
      sentence: 'Dalam tiga bulan ke depan tinggal {left} yang bisa dibuat. Kurangi jumlahnya.',
    },
    'contact-required': {
      field: 'phone',
      sentence: 'Isi nomor HP atau email, supaya toko bisa mengabari Anda.',
    },
    'too-many-unpaid': {
      sentence:
        'Anda masih punya {most} pesanan di toko ini yang belum dibayar atau belum disanggupi. Bayar atau batalkan salah satunya dulu, lalu pesan lagi; isian Anda tetap ada. Bila itu bukan pesanan Anda, hubungi tokonya.',
    },
    'too-many-unpaid-nearby': {
      sentence:
        'Dari jaringan internet yang Anda pakai sudah ada {most} pesanan di toko ini yang belum dibayar. Coba lagi nanti atau lewat jaringan lain, atau hubungi tokonya.',
    },
    'too-many-transfers': {
      sentence: 'Toko ini sedang menunggu terlalu banyak transfer. Coba lagi beberapa saat lagi.',
    },
    'order-state': { sentence: 'Keadaan pesanan ini sudah berubah. Lihat keadaannya sekarang.' },
    'handover-code-wrong': {
      field: 'handover_code',
      sentence: 'Kode serah terima ini tidak cocok. Minta pembeli membuka halaman pesanannya.',
    },
    'stripe-away': {
      sentence:
        'Layanan pembayaran sedang tidak bisa dihubungi. Coba lagi beberapa saat lagi; pesanan Anda tetap tersimpan.',
    },
    'return-too-late': {
      sentence: 'Waktu untuk meminta pengembalian sudah lewat. Hubungi tokonya, atau laporkan toko itu.',
    },
  },
  errors: {
    notFound: 'Halaman ini tidak kami temukan',
    notFoundLead:
      'Mungkin alamatnya salah ketik. Kalau Anda mencari suatu barang, bisa jadi barang itu sudah terjual atau ditarik oleh penjualnya.',
    instead: 'Mungkin Anda ingin melihat',
    broken: 'Maaf, halaman ini sedang bermasalah',
    brokenLead: 'Kesalahannya ada pada kami, bukan pada Anda. Coba muat ulang sebentar lagi.',
    brokenCode: 'Kalau masih terjadi, sebutkan kode ini saat menghubungi kami:',
    toHome: 'Ke beranda',
  },
}

export type Messages = typeof id

function number(count: number) {
  return count.toLocaleString('id-ID')
}

function list(names: string[]) {
  return new Intl.ListFormat('id').format(names)
}
