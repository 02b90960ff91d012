import type { SampleSeller } from '../sample-types.ts'

/** Kabupaten Jeneponto, Sulawesi Selatan (73.04). Sellers, products and numbers are invented. */
export const jeneponto: SampleSeller[] = [
  {
    slug: 'tenun-tope-samataring',
    name: 'Kelompok Tenun Kain Tope Samataring',
    kind: 'group',
    villageCode: '73.04.05.2014',
    since: 2017,
    contact: 'Bunga Daeng Kapasa',
    tagline: 'Kain Tope dari kapas pintalan tangan, ditenun perempuan Samataring di kaki Lompobattang',
    story:
      'Di Desa Samataring, Kecamatan Kelara, bunyi alat tenun masih terdengar dari kolong rumah ' +
      'panggung sesudah pekerjaan kebun selesai. Kami sekelompok perempuan, dari nenek sampai cucu, ' +
      'yang memintal kapas dan menenunnya menjadi Kain Tope: kain putih gading yang jarang dan ' +
      'ringan, hampir seperti kasa.\n\n' +
      'Dahulu kain ini disiapkan untuk mengantar para bangsawan pada perjalanan terakhirnya. Orang ' +
      'tua kami menenunnya dengan hati yang tenang dan tidak pernah tergesa. Karena kain putih pabrik ' +
      'jauh lebih murah, alat tenun satu per satu disimpan di loteng, dan Kain Tope nyaris tinggal ' +
      'cerita.\n\n' +
      'Sekarang sekitar lima puluh perempuan di Kelara kembali menenun. Kain yang sama kini juga ' +
      'dipakai untuk busana dan selendang, tetapi cara mengerjakannya tidak kami ubah. Kain dan ' +
      'busana dibuat sesuai pesanan; satu helai meminta waktu kira-kira dua bulan, dan kami mengabari ' +
      'pemesan pada setiap tahapnya.',
    scene: 'loom-scene',
    scale: 'mikro',
    certificates: [{ kind: 'nib', number: '0000073040011', expiresOn: null }],
    programs: ['pk2umk'],
    products: [
      {
        name: 'Kain Tope Meteran Putih Gading',
        summary:
          'Tenunan kapas pintalan tangan yang jarang dan ringan, harga per meter, ditenun setelah dipesan',
        description:
          'Kapas dibersihkan dari bijinya, dipintal menjadi benang, lalu ditenun tangan dengan ' +
          'kerapatan yang sengaja dibiarkan jarang. Hasilnya kain selebar kurang lebih 70 cm yang ' +
          'terasa ringan di tangan dan meneruskan cahaya. Warnanya putih gading, warna kapas itu ' +
          'sendiri; tidak diputihkan dan tidak dicelup.\n\n' +
          'Pesanan dikerjakan dalam satu bentangan tanpa sambungan sampai 4 meter. Tebal benang tidak ' +
          'seragam dan sesekali ada serpih biji kapas yang ikut terpintal; begitulah tanda benang ' +
          'yang dipintal dengan jari.\n\n' +
          'Waktu pengerjaan sekitar dua bulan sejak pembayaran diterima. Cuci dengan tangan memakai ' +
          'sabun lembut, jangan diperas, keringkan terbentang di tempat teduh.',
        category: 'kriya-tenun',
        techniques: ['kain-tope', 'tenun'],
        materials: ['katun'],
        unit: 'metre',
        madeToOrder: { leadDays: 60, monthlyCapacity: 16 },
        variants: [{ options: {}, price: 750000, stock: null, weightGrams: 130 }],
        pictures: [
          {
            subject: 'kain-tope',
            alt: 'Kain Tope putih gading terlipat, anyaman benangnya jarang dan tembus cahaya',
          },
          {
            subject: 'loom-scene',
            alt: 'Penenun Samataring mengerjakan Kain Tope pada alat tenun kayu di kolong rumah',
          },
        ],
        programs: ['pk2umk'],
      },
      {
        name: 'Lembar Kain Tope 2 Meter untuk Busana',
        summary: 'Satu lembar Kain Tope 2 meter yang sudah disusutkan dan dikelim, siap dibawa ke penjahit',
        description:
          'Lembar ini kami siapkan bagi perancang dan penjahit. Setelah turun dari alat tenun, kain ' +
          'direndam air hangat dan dijemur dua kali supaya susutnya selesai di tangan kami, bukan di ' +
          'baju Anda. Kedua ujungnya dikelim halus agar benang tidak terurai sewaktu dikirim.\n\n' +
          'Ukuran akhir 200 x 70 cm, cukup untuk satu blus longgar atau lapisan luar. Karena ' +
          'tenunannya jarang, jahit dengan jarum kecil dan beri lapisan dalam; kami sertakan secarik ' +
          'contoh untuk mencoba setelan mesin.',
        category: 'kriya-tenun',
        techniques: ['kain-tope', 'tenun'],
        materials: ['katun'],
        unit: 'piece',
        madeToOrder: { leadDays: 60, monthlyCapacity: 6 },
        size: { lengthCm: 200, widthCm: 70 },
        variants: [{ options: {}, price: 1520000, stock: null, weightGrams: 275 }],
        pictures: [
          { subject: 'kain-tope', alt: 'Selembar Kain Tope sepanjang dua meter dengan kedua ujung dikelim' },
        ],
        programs: ['pk2umk'],
      },
      {
        name: 'Selendang Kain Tope Berumbai',
        summary:
          'Selendang panjang dari tenunan kapas, ujungnya dipilin menjadi rumbai oleh penenunnya sendiri',
        description:
          'Benang lungsi di kedua ujung tidak dipotong habis. Ia dikumpulkan enam-enam, dipilin, lalu ' +
          'disimpul satu-satu sampai menjadi rumbai sepanjang delapan sentimeter. Untuk rumbai saja ' +
          'satu selendang menghabiskan setengah hari.\n\n' +
          'Panjang 180 cm dan lebar 35 cm. Di bahu ia jatuh lemas dan tidak gerah, jadi banyak yang ' +
          'memakainya di atas kebaya atau baju bodo polos. Dikerjakan sekitar tujuh minggu.',
        category: 'fesyen-kerudung-syal',
        techniques: ['kain-tope', 'tenun'],
        materials: ['katun'],
        unit: 'piece',
        madeToOrder: { leadDays: 50, monthlyCapacity: 8 },
        size: { lengthCm: 180, widthCm: 35 },
        variants: [{ options: {}, price: 690000, stock: null, weightGrams: 120 }],
        pictures: [
          {
            subject: 'kain-tope',
            alt: 'Selendang Kain Tope dengan rumbai pilin di ujungnya, tergantung pada bilah bambu',
          },
        ],
        programs: ['pk2umk'],
      },
      {
        name: 'Kerudung Panjang Kain Tope',
        summary:
          'Kerudung model pashmina, tenunan kapas yang tidak licin sehingga mudah diatur tanpa banyak jarum',
        description:
          'Karena benangnya dipintal tangan, permukaan kain ini sedikit bertekstur dan tidak meluncur ' +
          'dari kepala. Lipatannya menetap tanpa perlu banyak jarum pentul. Tepi panjangnya dikelim ' +
          'gulung dengan tangan oleh anggota termuda kelompok kami.\n\n' +
          'Ukurannya 180 x 65 cm. Tenunannya tembus pandang, jadi pakailah ciput sewarna di dalamnya. ' +
          'Pesanan selesai kira-kira delapan minggu.',
        category: 'fesyen-kerudung-syal',
        techniques: ['kain-tope', 'tenun', 'jahit'],
        materials: ['katun'],
        unit: 'piece',
        madeToOrder: { leadDays: 55, monthlyCapacity: 6 },
        size: { lengthCm: 180, widthCm: 65 },
        variants: [{ options: {}, price: 1250000, stock: null, weightGrams: 220 }],
        pictures: [
          {
            subject: 'kain-tope',
            alt: 'Kerudung panjang Kain Tope warna putih gading dilipat longgar di atas meja kayu',
          },
        ],
        programs: ['pk2umk'],
      },
      {
        name: 'Outer Kimono Kain Tope',
        summary:
          'Luaran longgar tanpa kancing dari dua meter Kain Tope, jahitannya dibungkus rapi dari dalam',
        description:
          'Potongannya lurus mengikuti lebar kain, sehingga hampir tidak ada tenunan yang terbuang. ' +
          'Lengan lebar sampai siku, panjang badan sedikit di bawah pinggul, tanpa kancing. Semua ' +
          'kampuh dibungkus bisban katun supaya bagian dalamnya serapi bagian luar.\n\n' +
          'Kain ditenun lebih dahulu selama dua bulan, lalu dijahit kira-kira sepuluh hari. Lingkar ' +
          'dada: S 96, M 102, L 108, XL 116 cm. Ukuran lain bisa dibicarakan sebelum kain dipotong.\n\n' +
          'Gantung di gantungan yang lebar bahunya pas. Setrika hangat dari sisi dalam dengan kain ' +
          'alas.',
        category: 'fesyen-busana',
        techniques: ['kain-tope', 'tenun', 'jahit'],
        materials: ['katun'],
        unit: 'piece',
        madeToOrder: { leadDays: 70, monthlyCapacity: 4 },
        variants: [
          { options: { Ukuran: 'S' }, price: 1600000, stock: null, weightGrams: 350 },
          { options: { Ukuran: 'M' }, price: 1600000, stock: null, weightGrams: 350 },
          { options: { Ukuran: 'L' }, price: 1650000, stock: null, weightGrams: 380 },
          { options: { Ukuran: 'XL' }, price: 1700000, stock: null, weightGrams: 400 },
        ],
        pictures: [
          { subject: 'kain-tope', alt: 'Luaran kimono Kain Tope berlengan lebar, tampak dari depan' },
        ],
        programs: ['pk2umk'],
      },
      {
        name: 'Blus Kain Tope Kerah Shanghai',
        summary: 'Blus lengan panjang Kain Tope berlapis katun halus, kancingnya dari tempurung kelapa',
        description:
          'Kain Tope terlalu jarang untuk dipakai sendirian, maka badan blus ini kami lapisi katun ' +
          'halus warna tulang. Lengannya dibiarkan tanpa lapisan agar sifat kainnya tetap terlihat ' +
          'dan udara tetap lewat.\n\n' +
          'Kerah tegak, tujuh kancing tempurung, belahan kecil di sisi. Penenun, pemotong, dan ' +
          'penjahitnya tiga orang berbeda dari kelompok kami; nama ketiganya ditulis tangan pada ' +
          'kartu yang menyertai baju.',
        category: 'fesyen-busana',
        techniques: ['kain-tope', 'tenun', 'jahit'],
        materials: ['katun', 'tempurung-kelapa'],
        unit: 'piece',
        madeToOrder: { leadDays: 70, monthlyCapacity: 4 },
        variants: [
          { options: { Ukuran: 'S' }, price: 1450000, stock: null, weightGrams: 380 },
          { options: { Ukuran: 'M' }, price: 1450000, stock: null, weightGrams: 380 },
          { options: { Ukuran: 'L' }, price: 1550000, stock: null, weightGrams: 420 },
          { options: { Ukuran: 'XL' }, price: 1550000, stock: null, weightGrams: 420 },
        ],
        pictures: [
          {
            subject: 'kain-tope',
            alt: 'Blus Kain Tope berkerah tegak dengan deret kancing tempurung kelapa',
          },
        ],
        programs: ['pk2umk'],
      },
      {
        name: 'Kemeja Laki-laki Kain Tope Lengan Pendek',
        summary:
          'Kemeja resmi yang sejuk dari Kain Tope berlapis, kerah biasa, dibuat menurut ukuran pemesan',
        description:
          'Permintaan kemeja mula-mula datang dari tamu yang harus berpakaian resmi di siang hari ' +
          'Jeneponto yang panas. Kami memakai lapisan katun voal di badan, satu saku dada, dan kerah ' +
          'yang diberi pengeras tipis agar tetap tegak.\n\n' +
          'Setiap bulan hanya tiga kemeja yang sanggup kami kerjakan. Kirim lingkar dada, lebar bahu, ' +
          'dan panjang badan saat memesan; pengukuran di rumah kelompok juga bisa. Waktu pembuatan ' +
          'sekitar dua setengah bulan.',
        category: 'fesyen-busana',
        techniques: ['kain-tope', 'tenun', 'jahit'],
        materials: ['katun'],
        unit: 'piece',
        madeToOrder: { leadDays: 75, monthlyCapacity: 3 },
        variants: [
          { options: { Ukuran: 'M' }, price: 1600000, stock: null, weightGrams: 420 },
          { options: { Ukuran: 'L' }, price: 1600000, stock: null, weightGrams: 420 },
          { options: { Ukuran: 'XL' }, price: 1700000, stock: null, weightGrams: 460 },
        ],
        pictures: [
          {
            subject: 'kain-tope',
            alt: 'Kemeja laki-laki lengan pendek dari Kain Tope tergantung di dinding papan',
          },
        ],
        programs: ['pk2umk'],
      },
      {
        name: 'Gamis Kombinasi Kain Tope',
        summary: 'Gamis katun polos dengan lapisan luar Kain Tope di dada, bahu, dan lengan',
        description:
          'Menjahit satu gamis penuh dari Kain Tope akan membuat harganya berlipat. Jalan tengahnya: ' +
          'badan dari katun polos yang jatuh, sedangkan dada, bahu, dan lengan diberi lapisan luar ' +
          'Kain Tope. Bagian yang paling dilihat orang tetap hasil tenun Samataring.\n\n' +
          'Panjang 138 cm, ritsleting di depan sepanjang 35 cm sehingga nyaman untuk ibu menyusui, ' +
          'saku di kanan. Dikerjakan dua sampai dua setengah bulan.',
        category: 'fesyen-busana',
        techniques: ['kain-tope', 'tenun', 'jahit'],
        materials: ['katun'],
        unit: 'piece',
        madeToOrder: { leadDays: 75, monthlyCapacity: 3 },
        variants: [
          {
            options: { Ukuran: 'M', 'Warna badan': 'Putih tulang' },
            price: 1650000,
            stock: null,
            weightGrams: 650,
          },
          {
            options: { Ukuran: 'M', 'Warna badan': 'Abu muda' },
            price: 1650000,
            stock: null,
            weightGrams: 650,
          },
          {
            options: { Ukuran: 'L', 'Warna badan': 'Putih tulang' },
            price: 1700000,
            stock: null,
            weightGrams: 700,
          },
          {
            options: { Ukuran: 'L', 'Warna badan': 'Abu muda' },
            price: 1700000,
            stock: null,
            weightGrams: 700,
          },
        ],
        pictures: [
          { subject: 'kain-tope', alt: 'Gamis putih tulang dengan lapisan Kain Tope pada dada dan lengan' },
        ],
        programs: ['pk2umk'],
      },
      {
        name: 'Tas Selempang Kain Tope Kecil',
        summary: 'Tas kecil bertutup dari sisa potongan Kain Tope, dilapisi belacu tebal agar kokoh',
        description:
          'Potongan kain yang terlalu pendek untuk baju tidak pernah kami buang. Potongan itu ' +
          'dilekatkan pada belacu tebal, dijahit silang, lalu dibentuk menjadi tas bertutup magnet ' +
          'dengan satu sekat dan satu saku ritsleting.\n\n' +
          'Muat ponsel besar, dompet, dan mukena tipis. Panjang tali 120 cm, dapat diatur. Bersihkan ' +
          'noda dengan lap lembap; tas ini jangan direndam.',
        category: 'fesyen-tas',
        techniques: ['kain-tope', 'tenun', 'jahit'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 22, widthCm: 6, heightCm: 16 },
        variants: [
          { options: { Tali: 'Katun' }, price: 365000, stock: 4, weightGrams: 240 },
          { options: { Tali: 'Kulit sapi' }, price: 425000, stock: 3, weightGrams: 290 },
        ],
        pictures: [
          { subject: 'kain-tope', alt: 'Tas selempang kecil berlapis Kain Tope dengan tutup magnet' },
        ],
        programs: ['pk2umk'],
      },
      {
        name: 'Kipas Lipat Kain Tope Rangka Bambu',
        summary: 'Kipas tangan berangka bambu, daunnya Kain Tope yang dikanji ringan',
        description:
          'Kain dikanji tipis dengan air tajin supaya mau melipat tajam, kemudian direkatkan pada ' +
          'sembilan belas bilah bambu yang diserut sampai licin. Angin yang keluar lembut karena ' +
          'sebagian menembus anyaman.\n\n' +
          'Bentang 38 cm. Disimpan dalam sarung katun kecil yang ikut dikirim. Kalau daunnya ' +
          'mengendur oleh lembap, jemur sebentar dalam keadaan terbuka.',
        category: 'fesyen-aksesori',
        techniques: ['kain-tope', 'tenun'],
        materials: ['katun', 'bambu'],
        unit: 'piece',
        size: { lengthCm: 38, widthCm: 21 },
        variants: [{ options: {}, price: 165000, stock: 9, weightGrams: 70 }],
        pictures: [
          {
            subject: 'kain-tope',
            alt: 'Kipas lipat terbuka dengan daun Kain Tope dan rangka bambu cokelat muda',
          },
        ],
        programs: ['pk2umk'],
      },
      {
        name: 'Sampul Mushaf Kain Tope',
        summary:
          'Pembungkus mushaf berlapis katun, bertali simpul, dijahit tangan oleh penenun yang sudah sepuh',
        description:
          'Beberapa anggota kelompok kami sudah tidak kuat lagi duduk lama di depan alat tenun. ' +
          'Tangan merekalah yang menjahit sampul ini: dua lapis katun di dalam, Kain Tope di luar, ' +
          'ditutup tali simpul tanpa logam.\n\n' +
          'Ukuran A5 muat mushaf hingga tebal 4 cm, B5 hingga 5 cm. Selesai kurang lebih tiga minggu ' +
          'karena memakai kain yang sudah tersedia.',
        category: 'rumah-dekorasi',
        techniques: ['kain-tope', 'tenun', 'jahit'],
        materials: ['katun'],
        unit: 'piece',
        madeToOrder: { leadDays: 21, monthlyCapacity: 10 },
        variants: [
          { options: { 'Ukuran mushaf': 'A5' }, price: 245000, stock: null, weightGrams: 110 },
          { options: { 'Ukuran mushaf': 'B5' }, price: 285000, stock: null, weightGrams: 140 },
        ],
        pictures: [
          { subject: 'kain-tope', alt: 'Sampul mushaf dari Kain Tope dengan tali simpul di bagian depan' },
        ],
        programs: ['pk2umk'],
      },
      {
        name: 'Benang Kapas Pintal Tangan Samataring',
        summary:
          'Benang kapas putih gading untuk menenun, merajut, atau menyulam, dijual per gulung 100 gram',
        description:
          'Inilah bahan Kain Tope sebelum menyentuh alat tenun. Satu gulung seberat 100 gram berisi ' +
          'kira-kira 320 meter benang tunggal yang tebal tipisnya berayun mengikuti tangan pemintal.\n\n' +
          'Benang belum dikanji dan belum dicelup, jadi baik untuk percobaan warna alam. Rendam ' +
          'semalam dalam air sabun lembut sebelum dicelup supaya minyak kapasnya lepas.',
        category: 'kriya-tenun',
        techniques: ['tenun'],
        materials: ['katun'],
        unit: 'gram',
        unitSize: 100,
        variants: [{ options: {}, price: 98000, stock: 14, weightGrams: 110 }],
        pictures: [
          {
            subject: 'natural-dye-yarn',
            alt: 'Gulungan benang kapas putih gading pintalan tangan di dalam bakul',
          },
        ],
        programs: ['pk2umk'],
      },
    ],
  },
  {
    slug: 'ecoprint-turatea',
    name: 'Ecoprint Turatea',
    kind: 'individual',
    villageCode: '73.04.08.2004',
    since: 2020,
    contact: 'Nurhayani Daeng Leko',
    tagline: 'Jejak daun kebun Bululoe di atas katun, rayon, dan sutra, satu helai satu rupa',
    story:
      'Usaha ini bermula dari sebatang pohon jati di belakang rumah. Selembar daun mudanya terselip ' +
      'di lipatan cucian basah dan meninggalkan noda merah yang tidak mau hilang. Daeng Leko bukannya ' +
      'marah, malah mencoba mengulanginya. Kain-kain percobaannya yang gagal masih disimpan dalam ' +
      'satu peti dan sering dibuka kalau ada tamu belajar.\n\n' +
      'Sekarang ada tiga perempuan tetangga yang bekerja bersamanya. Pagi memetik daun sebelum ' +
      'matahari tinggi, siang menata dan menggulung, sore mengukus kira-kira dua jam di atas tungku. ' +
      'Kain lalu dijemur dan didiamkan beberapa hari sebelum warnanya dikunci.\n\n' +
      'Tidak satu pun kain di sini yang punya kembaran. Daun dari pohon yang sama pun berbeda ' +
      'warnanya sesudah hujan pertama.',
    scene: 'workshop-scene',
    scale: 'mikro',
    certificates: [{ kind: 'nib', number: '0000073040022', expiresOn: null }],
    programs: ['pk2umk'],
    products: [
      {
        name: 'Kain Ecoprint Katun Daun Jati Muda',
        summary: 'Katun prima 2 meter dengan jejak merah bata daun jati muda, hanya ada satu lembar',
        description:
          'Pucuk jati dipetik ketika lebarnya belum lewat telapak tangan; pada umur itulah getahnya ' +
          'paling merah. Daun disusun miring berselang-seling, kain digulung pada pipa, diikat ' +
          'kencang, lalu dikukus dua jam.\n\n' +
          'Mordannya tawas, sehingga dasar kain tetap putih tulang dan urat daun terbaca sampai ke ' +
          'tulang halusnya. Cukup untuk satu kemeja atau satu tunik.\n\n' +
          'Merah jati akan melunak menjadi merah muda kecokelatan sesudah puluhan kali cuci. Pakai ' +
          'sabun lerak, jangan direndam lama, jemur di tempat teduh.',
        category: 'kriya-ecoprint',
        techniques: ['ecoprint', 'pewarna-alam'],
        materials: ['katun', 'daun'],
        unit: 'piece',
        unique: true,
        size: { lengthCm: 200, widthCm: 115 },
        variants: [{ options: {}, price: 285000, stock: 1, weightGrams: 340 }],
        pictures: [
          {
            subject: 'ecoprint-cloth',
            alt: 'Kain katun dengan jejak daun jati merah bata yang berjajar miring',
          },
        ],
        programs: ['pk2umk'],
      },
      {
        name: 'Kain Ecoprint Rayon Daun Lanang Dasar Kelabu',
        summary: 'Rayon jatuh 2 meter, daun lanang menghitam di atas dasar kelabu hangat hasil tunjung',
        description:
          'Tunjung membuat segala warna menjadi lebih tua. Pada lembar ini kami memakainya di selimut ' +
          'kain, sehingga dasar berubah kelabu hangat dan daun lanang tercetak hampir hitam dengan ' +
          'tepi kebiruan.\n\n' +
          'Rayonnya dingin di kulit dan jatuh mengikuti badan; pas untuk gamis atau celana longgar. ' +
          'Sebaran daunnya dibuat jarang di satu sisi agar penjahit punya ruang untuk bagian dada.\n\n' +
          'Corak ini tidak dapat kami ulang. Warnanya akan menipis sedikit demi sedikit, lebih cepat ' +
          'kalau sering kena matahari langsung.',
        category: 'kriya-ecoprint',
        techniques: ['ecoprint', 'pewarna-alam'],
        materials: ['rayon', 'daun'],
        unit: 'piece',
        unique: true,
        size: { lengthCm: 200, widthCm: 110 },
        variants: [{ options: {}, price: 265000, stock: 1, weightGrams: 310 }],
        pictures: [
          {
            subject: 'ecoprint-cloth',
            alt: 'Kain rayon kelabu dengan siluet gelap daun lanang yang tersebar',
          },
        ],
      },
      {
        name: 'Kain Ecoprint Belacu Daun Pepaya Pukul',
        summary: 'Belacu tebal 2 meter, daun pepaya dicetak dengan palu kayu sampai getahnya pindah',
        description:
          'Tidak semua daun tahan dikukus. Daun pepaya bentuknya justru paling jelas kalau dipukul: ' +
          'daun diapit plastik bening, lalu palu kayu bekerja pelan dari tulang ke tepi. Satu daun ' +
          'lebar butuh seperempat jam, dan di lembar ini ada sebelas. Susunan sebelas daun itu tidak ' +
          'mungkin diulang.\n\n' +
          'Hijaunya condong ke zaitun di atas krem belacu. Hijau memang warna yang paling cepat ' +
          'pergi; dalam setahun dua tahun ia akan berubah menjadi kuning jerami. Sebagian pelanggan ' +
          'malah menunggu perubahan itu.',
        category: 'kriya-ecoprint',
        techniques: ['ecoprint', 'pewarna-alam'],
        materials: ['katun', 'daun'],
        unit: 'piece',
        unique: true,
        size: { lengthCm: 200, widthCm: 105 },
        variants: [{ options: {}, price: 210000, stock: 1, weightGrams: 430 }],
        pictures: [
          {
            subject: 'ecoprint-cloth',
            alt: 'Kain belacu krem dengan cetakan hijau zaitun daun pepaya menjari',
          },
        ],
      },
      {
        name: 'Pashmina Ecoprint Daun Kersen',
        summary: 'Pashmina katun rayon dengan ratusan daun kersen kecil berwarna kuning kunyit',
        description:
          'Pohon kersen tumbuh di tiap halaman sekolah di sini, dan anak-anak dengan senang hati ikut ' +
          'memetik daunnya. Dengan tawas, daun itu memberi kuning kunyit yang bersih.\n\n' +
          'Daun ditebar rapat tanpa pola, lalu pashmina digulung dan dikukus; sebaran acak ini hanya ' +
          'milik pashmina yang satu ini. Ukuran 180 x 70 cm, tepi dikelim mesin rapat.\n\n' +
          'Jangan disemprot parfum langsung pada kain; alkohol dapat meninggalkan bercak. Perlahan ' +
          'kuningnya akan memucat menjadi warna gading.',
        category: 'fesyen-kerudung-syal',
        techniques: ['ecoprint', 'pewarna-alam'],
        materials: ['rayon', 'katun', 'daun'],
        unit: 'piece',
        unique: true,
        size: { lengthCm: 180, widthCm: 70 },
        variants: [{ options: {}, price: 195000, stock: 1, weightGrams: 160 }],
        pictures: [
          { subject: 'ecoprint-pashmina', alt: 'Pashmina kuning kunyit bertabur jejak daun kersen kecil' },
        ],
        programs: ['pk2umk'],
      },
      {
        name: 'Pashmina Ecoprint Daun Jarak Ungu Tua',
        summary: 'Pashmina rayon bernuansa ungu tua dari daun jarak merah dan bilasan tunjung',
        description:
          'Jarak merah tumbuh liar di pinggir jalan Bululoe. Daunnya yang berjari lima dicetak saling ' +
          'menindih, sehingga bagian yang bertumpuk menjadi lebih gelap dan kain tampak punya ' +
          'kedalaman.\n\n' +
          'Setelah dikukus, kain dibilas air tunjung encer yang menggeser merahnya ke ungu. Gulungan ' +
          'yang sama tidak akan menghasilkan bentuk begini dua kali.\n\n' +
          'Cuci terpisah pada tiga pencucian pertama. Simpan tergulung, jauh dari jendela, supaya ' +
          'ungunya bertahan lebih lama.',
        category: 'fesyen-kerudung-syal',
        techniques: ['ecoprint', 'pewarna-alam'],
        materials: ['rayon', 'daun'],
        unit: 'piece',
        unique: true,
        size: { lengthCm: 185, widthCm: 70 },
        variants: [{ options: {}, price: 225000, stock: 1, weightGrams: 170 }],
        pictures: [
          { subject: 'ecoprint-pashmina', alt: 'Pashmina ungu tua dengan jejak daun jarak berjari lima' },
        ],
        programs: ['pk2umk'],
      },
      {
        name: 'Pashmina Ecoprint Sutra Campuran Daun Ketapang',
        summary: 'Pashmina berkilau lembut dengan daun ketapang tembaga, dicetak cermin kiri dan kanan',
        description:
          'Daun ketapang yang sudah gugur dan memerah menyimpan tanin paling banyak. Daun ditata ' +
          'hanya di separuh kain; separuhnya lagi dilipat menutup, sehingga setiap daun punya ' +
          'bayangan yang berhadapan. Kami membuatnya sekali dan tidak akan menyalinnya.\n\n' +
          'Seratnya campuran sutra dan katun, karena itu warnanya lebih menyala daripada katun biasa. ' +
          'Cuci dengan sampo bayi dan air dingin, setrika suam saat masih lembap.\n\n' +
          'Kilau dan warna tembaganya akan turun pelan-pelan bersama umur kain, seperti daunnya ' +
          'sendiri.',
        category: 'fesyen-kerudung-syal',
        techniques: ['ecoprint', 'pewarna-alam'],
        materials: ['sutra', 'daun'],
        unit: 'piece',
        unique: true,
        size: { lengthCm: 180, widthCm: 65 },
        variants: [{ options: {}, price: 250000, stock: 1, weightGrams: 110 }],
        pictures: [
          {
            subject: 'ecoprint-pashmina',
            alt: 'Pashmina sutra campuran dengan daun ketapang warna tembaga yang saling bercermin',
          },
        ],
      },
      {
        name: 'Kerudung Segi Empat Ecoprint Kenikir',
        summary: 'Kerudung voal 115 cm bertabur bunga kenikir jingga yang dipukul satu per satu',
        description:
          'Bunga kenikir mekar serempak pada akhir musim hujan, dan hanya pada minggu-minggu itu ' +
          'kerudung ini dibuat. Kelopaknya ditata di keempat sudut dan dipukul perlahan dengan palu ' +
          'karet.\n\n' +
          'Voalnya tipis, tegak di dahi, tidak licin. Bagian tengah dibiarkan kosong supaya wajah ' +
          'tidak ramai. Yang Anda lihat itulah satu-satunya.\n\n' +
          'Jingga kelopak lebih cepat pudar daripada warna daun; kira-kira setelah setahun dipakai ia ' +
          'menjadi krem kekuningan.',
        category: 'fesyen-kerudung-syal',
        techniques: ['ecoprint', 'pewarna-alam'],
        materials: ['katun', 'daun'],
        unit: 'piece',
        unique: true,
        size: { lengthCm: 115, widthCm: 115 },
        variants: [{ options: {}, price: 165000, stock: 1, weightGrams: 100 }],
        pictures: [
          {
            subject: 'ecoprint-pashmina',
            alt: 'Kerudung segi empat putih dengan bunga kenikir jingga di keempat sudutnya',
          },
        ],
      },
      {
        name: 'Tunik Ecoprint Daun Jati dan Lanang',
        summary: 'Tunik katun ukuran L sepanjang lutut, paduan merah jati dan hitam lanang',
        description:
          'Pola baju digambar dulu di atas kain, barulah daun ditempatkan: lanang yang gelap di bahu, ' +
          'jati yang merah turun ke arah keliman. Jadi coraknya mengikuti badan, bukan terpotong oleh ' +
          'jahitan.\n\n' +
          'Lingkar dada 108 cm, panjang 98 cm, lengan tiga perempat, dua saku samping. Dijahit oleh ' +
          'tetangga sebelah rumah.\n\n' +
          'Satu potong saja, ukuran L. Rawat dengan sabun lerak dan setrika dari dalam; sesudah lama ' +
          'dipakai kontras kedua daunnya akan berkurang.',
        category: 'fesyen-busana',
        techniques: ['ecoprint', 'pewarna-alam', 'jahit'],
        materials: ['katun', 'daun'],
        unit: 'piece',
        unique: true,
        variants: [{ options: { Ukuran: 'L' }, price: 385000, stock: 1, weightGrams: 330 }],
        pictures: [
          {
            subject: 'ecoprint-garment',
            alt: 'Tunik katun dengan jejak daun jati merah di bawah dan daun lanang gelap di bahu',
          },
        ],
        programs: ['pk2umk'],
      },
      {
        name: 'Gamis Ecoprint Rayon Daun Kelor',
        summary: 'Gamis ukuran M berdasar hijau lumut dengan ranting kelor halus dari leher ke keliman',
        description:
          'Ranting kelor utuh, bukan helai daunnya, yang dibaringkan di kain. Dari dekat tampak ' +
          'seperti pakis; dari jauh seperti garis hujan. Dasar hijau lumutnya berasal dari rebusan ' +
          'kulit mangga dan sedikit tunjung.\n\n' +
          'Lingkar dada 100 cm, panjang 137 cm, ritsleting depan tersembunyi, lengan karet.\n\n' +
          'Kami menyebutnya baju yang ikut menua: hijaunya bergeser ke cokelat muda dalam beberapa ' +
          'tahun. Jemur di tempat teduh kalau ingin memperlambatnya.',
        category: 'fesyen-busana',
        techniques: ['ecoprint', 'pewarna-alam', 'jahit'],
        materials: ['rayon', 'daun'],
        unit: 'piece',
        unique: true,
        variants: [{ options: { Ukuran: 'M' }, price: 675000, stock: 1, weightGrams: 560 }],
        pictures: [
          {
            subject: 'ecoprint-garment',
            alt: 'Gamis hijau lumut dengan jejak ranting kelor memanjang dari leher',
          },
        ],
      },
      {
        name: 'Kemeja Laki-laki Ecoprint Daun Jambu Biji',
        summary: 'Kemeja lengan pendek ukuran XL, daun jambu biji cokelat kopi di satu sisi badan',
        description:
          'Banyak suami pelanggan enggan memakai baju penuh daun, maka kemeja ini hanya bercorak di ' +
          'sisi kiri dan di saku. Sisi kanan polos, warna krem dari celupan air daun yang sama.\n\n' +
          'Daun jambu biji kaya tanin sehingga termasuk yang paling awet di antara daun-daun kami, ' +
          'walau dalam hitungan tahun tetap akan memudar. Lingkar dada 116 cm, panjang 76 cm; hanya ' +
          'dibuat sepotong.',
        category: 'fesyen-busana',
        techniques: ['ecoprint', 'pewarna-alam', 'jahit'],
        materials: ['katun', 'daun'],
        unit: 'piece',
        unique: true,
        variants: [{ options: { Ukuran: 'XL' }, price: 425000, stock: 1, weightGrams: 310 }],
        pictures: [
          {
            subject: 'ecoprint-garment',
            alt: 'Kemeja krem dengan jejak daun jambu biji cokelat di sisi kiri',
          },
        ],
      },
      {
        name: 'Outer Sutra Ecoprint Daun Eukaliptus',
        summary: 'Luaran sutra panjang, satu-satunya, dengan daun eukaliptus jingga sampai merah hati',
        description:
          'Sutra menyerap warna daun jauh lebih kuat daripada katun. Daun eukaliptus dari jalur ' +
          'peneduh jalan di Bontosunggu memberi jingga sampai merah hati tanpa pewarna lain sedikit ' +
          'pun.\n\n' +
          'Kain tiga meter dikukus dalam satu gulungan panjang selama dua jam lebih, didiamkan ' +
          'seminggu, baru dijahit. Potongannya lebar, tanpa kancing, muat untuk ukuran S sampai XL, ' +
          'panjang 120 cm.\n\n' +
          'Hanya cuci tangan atau titipkan pada penatu yang paham sutra. Merahnya akan turun menjadi ' +
          'jingga tembaga; itu wajar dan tidak merusak serat.',
        category: 'fesyen-busana',
        techniques: ['ecoprint', 'pewarna-alam', 'jahit'],
        materials: ['sutra', 'daun'],
        unit: 'piece',
        unique: true,
        variants: [{ options: { Ukuran: 'Semua ukuran' }, price: 1450000, stock: 1, weightGrams: 290 }],
        pictures: [
          {
            subject: 'ecoprint-garment',
            alt: 'Luaran sutra panjang dengan daun eukaliptus jingga kemerahan',
          },
        ],
      },
      {
        name: 'Tas Kain Ecoprint Daun Singkong',
        summary: 'Tas belanja kanvas dengan tiga daun singkong menjari, berlapis dalam dan bersaku',
        description:
          'Kanvas dua belas ons, tiga daun singkong, satu palu kayu. Sesudah dipukul, tas dikukus ' +
          'sebentar lalu difiksasi dengan air kapur supaya jejaknya tidak ikut luntur waktu ' +
          'kehujanan.\n\n' +
          'Tali pundak dijahit silang dan sudah kami coba membawa beras lima kilo. Di dalam ada ' +
          'lapisan belacu dan saku kunci.\n\n' +
          'Satu rupa satu tas. Daunnya akan menguning seiring sering tidaknya tas dijemur.',
        category: 'fesyen-tas',
        techniques: ['ecoprint', 'pewarna-alam', 'jahit'],
        materials: ['katun', 'daun'],
        unit: 'piece',
        unique: true,
        size: { lengthCm: 38, widthCm: 10, heightCm: 40 },
        variants: [{ options: {}, price: 145000, stock: 1, weightGrams: 320 }],
        pictures: [
          {
            subject: 'ecoprint-bag',
            alt: 'Tas kanvas krem dengan tiga jejak daun singkong hijau kecokelatan',
          },
        ],
      },
      {
        name: 'Paket Belajar Ecoprint di Rumah',
        summary:
          'Perlengkapan mencoba ecoprint pukul: dua tas belacu termordan, palu kayu, tawas, dan panduan',
        description:
          'Untuk yang ingin tahu rasanya menunggu warna keluar dari daun. Kain di dalam paket sudah ' +
          'kami cuci dan rendam tawas, jadi tinggal memetik daun di halaman sendiri.\n\n' +
          'Isi: dua tas belacu, palu kayu kecil, plastik alas, 50 gram tawas untuk fiksasi, dan ' +
          'panduan bergambar delapan halaman yang menyebut daun mana yang mudah dan mana yang keras ' +
          'kepala.\n\n' +
          'Anak-anak di atas tujuh tahun bisa ikut dengan pendampingan. Warnanya nanti akan memudar ' +
          'juga; di halaman terakhir ada cara mencetak ulang di atas jejak lama.',
        category: 'kriya-suvenir',
        materials: ['katun', 'daun'],
        unit: 'set',
        variants: [
          { options: { Isi: '2 tas belacu' }, price: 135000, stock: 12, weightGrams: 750 },
          { options: { Isi: '2 tas belacu dan 1 kerudung' }, price: 185000, stock: 8, weightGrams: 850 },
        ],
        pictures: [
          {
            subject: 'ecoprint-bag',
            alt: 'Isi paket belajar: tas belacu polos, palu kayu, kantong tawas, dan lembar panduan',
          },
        ],
        programs: ['pk2umk'],
      },
    ],
  },
  {
    slug: 'jejak-daun-binamu',
    name: 'Jejak Daun Binamu',
    kind: 'group',
    villageCode: '73.04.03.1003',
    since: 2023,
    contact: 'Kurniati Daeng Bunga',
    tagline: 'Lulusan kelas PK2UMK Empoang yang mengubah daun pekarangan menjadi perlengkapan rumah dan tas',
    story:
      'Kami delapan orang yang bertemu di kelas ecoprint PK2UMK: dua guru TK, seorang penjahit, ' +
      'seorang bidan, selebihnya ibu rumah tangga. Setelah kelas selesai, panci kukusan hibah ' +
      'pelatihan diletakkan di rumah Daeng Bunga di Empoang, dan kami sepakat bertemu tiap Rabu dan ' +
      'Sabtu.\n\n' +
      'Karena sudah banyak yang membuat kerudung, kami memilih benda yang dipakai di rumah dan dibawa ' +
      'bepergian. Penjahit di antara kami memastikan ritsletingnya tidak macet dan sudutnya siku.\n\n' +
      'Setiap barang dicetak terpisah dan diberi nomor. Nomor itu menunjuk ke buku catatan kami: daun ' +
      'apa, dipetik di mana, dikukus berapa lama.',
    scene: 'shelf-scene',
    scale: 'mikro',
    certificates: [{ kind: 'nib', number: '0000073040033', expiresOn: null }],
    programs: ['pk2umk'],
    products: [
      {
        name: 'Taplak Meja Ecoprint Daun Ketapang',
        summary: 'Taplak katun 150 x 150 cm dengan lingkar daun ketapang di tengah, hanya selembar',
        description:
          'Dua puluh empat daun ketapang disusun melingkar dengan tangkai ke dalam, seperti matahari. ' +
          'Kain selebar ini tidak muat dalam kukusan biasa, jadi dilipat empat dan dikukus di drum.\n\n' +
          'Lipatan itu meninggalkan bayangan samar di keempat penjuru; kami menyukainya dan ' +
          'membiarkannya. Tepi dikelim lebar tiga sentimeter.\n\n' +
          'Lap segera tumpahan cuka atau jeruk karena asam mengubah warna daun. Pemakaian sehari-hari ' +
          'akan membuatnya pucat dalam hitungan tahun.',
        category: 'rumah-dekorasi',
        techniques: ['ecoprint', 'pewarna-alam'],
        materials: ['katun', 'daun'],
        unit: 'piece',
        unique: true,
        size: { lengthCm: 150, widthCm: 150 },
        variants: [{ options: {}, price: 275000, stock: 1, weightGrams: 480 }],
        pictures: [
          {
            subject: 'ecoprint-cloth',
            alt: 'Taplak katun dengan lingkaran daun ketapang cokelat di bagian tengah',
          },
        ],
        programs: ['pk2umk'],
      },
      {
        name: 'Sarung Bantal Ecoprint Daun Pakis',
        summary: 'Sarung bantal sofa 45 cm, siluet pakis putih di atas dasar cokelat tanah',
        description:
          'Di sini pakis tidak memberi warna, ia menahan warna. Kain dibungkus selimut celupan kulit ' +
          'kayu, dan bagian yang tertindih pakis tetap terang. Jadilah gambar negatif yang jarang ' +
          'dijumpai.\n\n' +
          'Kanvas sedang, ritsleting tersembunyi di bawah, ukuran 45 x 45 cm. Isi bantal tidak ' +
          'disertakan.\n\n' +
          'Tersedia satu buah. Balik sisinya sesekali supaya pudarnya merata.',
        category: 'rumah-dekorasi',
        techniques: ['ecoprint', 'pewarna-alam', 'jahit'],
        materials: ['katun', 'daun'],
        unit: 'piece',
        unique: true,
        size: { lengthCm: 45, widthCm: 45 },
        variants: [{ options: {}, price: 120000, stock: 1, weightGrams: 190 }],
        pictures: [
          { subject: 'ecoprint-cloth', alt: 'Sarung bantal cokelat tanah dengan siluet pakis terang' },
        ],
        programs: ['pk2umk'],
      },
      {
        name: 'Taplak Meja Panjang Ecoprint Daun Kelor dan Kersen',
        summary: 'Taplak runner 180 cm, ranting kelor di tepi dan daun kersen menuju tengah',
        description:
          'Bu guru di kelompok kami yang menyusunnya, dan ketelitiannya tampak: jarak antarranting ' +
          'hampir sama, padahal hanya dikira-kira dengan jengkal.\n\n' +
          'Dari katun kanvas ringan, kedua ujung runcing dengan jumbai kecil. Warnanya kuning lembut ' +
          'dan hijau abu. Kami hanya membuat satu dari susunan ini.\n\n' +
          'Sebaiknya jangan ditaruh di meja yang kena matahari sore. Kalaupun memudar, jejak urat ' +
          'daunnya biasanya tinggal paling akhir.',
        category: 'rumah-dekorasi',
        techniques: ['ecoprint', 'pewarna-alam'],
        materials: ['katun', 'daun'],
        unit: 'piece',
        unique: true,
        size: { lengthCm: 180, widthCm: 35 },
        variants: [{ options: {}, price: 155000, stock: 1, weightGrams: 210 }],
        pictures: [
          { subject: 'ecoprint-cloth', alt: 'Taplak meja panjang dengan ranting kelor di sepanjang tepinya' },
        ],
        programs: ['pk2umk'],
      },
      {
        name: 'Tas Laptop Ecoprint 14 Inci',
        summary: 'Tas laptop berbusa, muka kanvas ecoprint daun jati, tali bahu dapat dilepas',
        description:
          'Panel muka dicetak dengan satu daun jati tua selebar 30 cm, sisa permukaannya polos. Di ' +
          'dalamnya busa delapan milimeter dan lapisan katun hitam; ada kantong untuk pengisi daya.\n\n' +
          'Dijahit jarum ganda dan muat laptop 14 inci yang tebalnya biasa. Lubang gigitan ulat di ' +
          'pinggir daun ikut tercetak, jadi tas ini mudah dikenali pemiliknya.\n\n' +
          'Permukaannya kami lapisi lilin lebah tipis agar gerimis tidak langsung meresap. Warna daun ' +
          'akan pudar perlahan, jahitannya tidak.',
        category: 'fesyen-tas',
        techniques: ['ecoprint', 'pewarna-alam', 'jahit'],
        materials: ['katun', 'daun'],
        unit: 'piece',
        unique: true,
        size: { lengthCm: 38, widthCm: 5, heightCm: 28 },
        variants: [{ options: {}, price: 285000, stock: 1, weightGrams: 480 }],
        pictures: [
          {
            subject: 'ecoprint-bag',
            alt: 'Tas laptop kanvas dengan jejak daun jati kemerahan di bagian muka',
          },
        ],
        programs: ['pk2umk'],
      },
      {
        name: 'Dompet Panjang Kulit Sapi Ecoprint',
        summary: 'Dompet kulit sapi nabati dengan jejak daun mawar, dua belas slot kartu',
        description:
          'Kulit samak nabati ternyata menerima daun lebih patuh daripada kain, asal uapnya tidak ' +
          'terlalu panas. Kami mengukusnya pada api kecil selama satu setengah jam dan membiarkannya ' +
          'dingin di dalam gulungan.\n\n' +
          'Ada dua belas slot kartu, satu kantong koin beritsleting, dan sekat untuk ponsel tipis. ' +
          'Jahitan tangan dengan benang berlilin. Tidak ada dompet kedua dengan letak daun seperti ' +
          'ini.\n\n' +
          'Kulit akan menggelap dan daun mawarnya melebur pelan-pelan ke dalam warna cokelat itu. ' +
          'Oleskan minyak kulit setiap beberapa bulan.',
        category: 'fesyen-aksesori',
        techniques: ['ecoprint', 'olah-kulit'],
        materials: ['kulit-sapi', 'daun'],
        unit: 'piece',
        unique: true,
        size: { lengthCm: 20, widthCm: 2, heightCm: 10 },
        variants: [{ options: {}, price: 295000, stock: 1, weightGrams: 190 }],
        pictures: [
          {
            subject: 'leather-bag',
            alt: 'Dompet panjang kulit cokelat muda dengan jejak daun mawar bergerigi',
          },
        ],
      },
      {
        name: 'Dompet Kosmetik Ecoprint Bunga Telang',
        summary: 'Pouch kanvas beritsleting, kelopak telang biru kelabu, lapisan dalam tahan air',
        description:
          'Sebelas kelopak telang dipukul membentuk deret yang tidak lurus benar. Biru segarnya ' +
          'langsung berubah biru kelabu begitu terkena tawas, dan di situlah ia berhenti. Deret itu ' +
          'tidak kami cetak untuk pouch lain.\n\n' +
          'Lapisan dalamnya kain parasut sehingga bedak tumpah mudah diseka. Ritsleting logam, tali ' +
          'jinjing kecil.\n\n' +
          'Jujur saja, telang tergolong lekas pudar. Belilah karena bentuknya; birunya anggap bonus ' +
          'untuk tahun pertama.',
        category: 'fesyen-aksesori',
        techniques: ['ecoprint', 'pewarna-alam', 'jahit'],
        materials: ['katun', 'daun'],
        unit: 'piece',
        unique: true,
        size: { lengthCm: 22, widthCm: 7, heightCm: 14 },
        variants: [{ options: {}, price: 85000, stock: 1, weightGrams: 95 }],
        pictures: [
          { subject: 'ecoprint-bag', alt: 'Pouch kanvas putih dengan jejak kelopak telang biru kelabu' },
        ],
        programs: ['pk2umk'],
      },
      {
        name: 'Mukena Ecoprint Daun Jambu dalam Kantong',
        summary: 'Mukena katun rayon ukuran dewasa dengan jejak daun jambu di tepi atasan dan bawahan',
        description:
          'Daun hanya ditempatkan di pinggiran selebar dua jengkal, supaya bagian lain tetap tenang. ' +
          'Cokelat mudanya dari daun jambu biji tua dan tawas.\n\n' +
          'Satu set: atasan panjang 125 cm, bawahan berkaret 115 cm, dan kantong dari kain yang sama. ' +
          'Kainnya adem dan tidak menerawang.\n\n' +
          'Hanya satu set yang ada. Sesudah dua tiga tahun pinggirannya akan sewarna teh susu.',
        category: 'fesyen-busana',
        techniques: ['ecoprint', 'pewarna-alam', 'jahit'],
        materials: ['rayon', 'katun', 'daun'],
        unit: 'set',
        unique: true,
        variants: [{ options: {}, price: 420000, stock: 1, weightGrams: 620 }],
        pictures: [
          {
            subject: 'ecoprint-garment',
            alt: 'Mukena putih tulang dengan jejak daun jambu biji di sepanjang tepinya',
          },
        ],
        programs: ['pk2umk'],
      },
      {
        name: 'Celemek Dapur Ecoprint Daun Pepaya',
        summary: 'Celemek kanvas bertali silang, satu daun pepaya utuh di dada, dua saku besar',
        description:
          'Celemek pasti kotor, jadi kami pilih daun yang terlihat makin bagus dengan noda. Daun ' +
          'pepaya selebar piring dicetak tepat di tengah dada dan difiksasi dua kali. Satu daun hanya ' +
          'bisa dicetak satu kali, maka celemeknya pun satu.\n\n' +
          'Tali menyilang di punggung sehingga leher tidak pegal; saku depannya muat sendok dan ' +
          'ponsel. Boleh dicuci mesin putaran lembut dengan air dingin.\n\n' +
          'Hijaunya turun menjadi kuning tua kira-kira pada bulan ketiga pemakaian rutin, setelah itu ' +
          'perubahannya lambat.',
        category: 'rumah-dapur',
        techniques: ['ecoprint', 'pewarna-alam', 'jahit'],
        materials: ['katun', 'daun'],
        unit: 'piece',
        unique: true,
        size: { lengthCm: 70, widthCm: 85 },
        variants: [{ options: {}, price: 165000, stock: 1, weightGrams: 340 }],
        pictures: [
          {
            subject: 'ecoprint-garment',
            alt: 'Celemek kanvas dengan satu jejak daun pepaya besar di bagian dada',
          },
        ],
      },
      {
        name: 'Topi Rimba Ecoprint Daun Kersen',
        summary: 'Topi kanvas bertepi lebar, daun kersen kuning di luar dan katun polos di dalam',
        description:
          'Matahari Jeneponto tidak main-main, maka tepi topi ini kami buat delapan sentimeter dan ' +
          'diberi jahitan berkeliling sebelas baris agar tidak lunglai.\n\n' +
          'Lingkar kepala 58 cm, ada tali di dalam untuk merapatkan, dan bisa dilipat ke dalam tas. ' +
          'Stoknya satu, sesuai jumlah gulungan yang jadi.\n\n' +
          'Karena tugasnya memang berjemur, topi ini akan pudar lebih dulu daripada barang kami yang ' +
          'lain. Kami terima cetak ulang untuk topi yang sudah polos.',
        category: 'fesyen-aksesori',
        techniques: ['ecoprint', 'pewarna-alam', 'jahit'],
        materials: ['katun', 'daun'],
        unit: 'piece',
        unique: true,
        variants: [{ options: { 'Lingkar kepala': '58 cm' }, price: 135000, stock: 1, weightGrams: 120 }],
        pictures: [
          { subject: 'ecoprint-garment', alt: 'Topi bertepi lebar dengan jejak daun kersen kuning' },
        ],
        programs: ['pk2umk'],
      },
      {
        name: 'Panel Dinding Ecoprint Daun Lontar',
        summary: 'Hiasan dinding kain 50 x 90 cm bergambar kipas daun lontar muda, pada bilah kayu',
        description:
          'Lontar adalah pohon yang paling sering dilihat orang di jalan poros Jeneponto. Daun ' +
          'mudanya kami belah, tipiskan, dan tata kembali menjadi kipas utuh di atas katun, lalu ' +
          'kukus tiga kali karena taninnya pelit keluar.\n\n' +
          'Hasilnya cokelat kelabu dengan garis-garis lurus yang tenang; dari empat percobaan, hanya ' +
          'panel ini yang kami anggap selesai. Sudah terpasang pada bilah kayu dan tali; tinggal satu ' +
          'paku.\n\n' +
          'Pasang di dinding yang tidak menghadap jendela. Dalam cahaya ruangan biasa gambarnya ' +
          'bertahan bertahun-tahun sambil perlahan menjadi lebih muda.',
        category: 'rumah-dekorasi',
        techniques: ['ecoprint', 'pewarna-alam'],
        materials: ['katun', 'daun', 'lontar'],
        unit: 'piece',
        unique: true,
        size: { lengthCm: 90, widthCm: 50 },
        variants: [{ options: {}, price: 245000, stock: 1, weightGrams: 420 }],
        pictures: [
          {
            subject: 'ecoprint-cloth',
            alt: 'Panel kain dengan jejak daun lontar berbentuk kipas, tergantung pada bilah kayu',
          },
        ],
        programs: ['pk2umk'],
      },
    ],
  },
  {
    slug: 'garam-lontar-pallengu',
    name: 'Koperasi Garam dan Lontar Pallengu',
    kind: 'cooperative',
    villageCode: '73.04.01.1002',
    since: 2012,
    contact: 'Halija Daeng Tala',
    tagline: "Garam jemuran, gula merah tala', dan anyaman daun lontar dari pesisir Bangkala",
    story:
      'Ada dua musim kerja di Pallengu. Waktu kemarau panjang, petak-petak tambak diisi air laut dan ' +
      'ditunggu sampai memutih. Waktu angin basah datang, orang kembali ke kebun lontar: menyadap ' +
      "tala', memasak gula, menganyam daun.\n\n" +
      'Koperasi ini menampung keduanya. Anggotanya petambak garam, penyadap, dan ibu-ibu penganyam; ' +
      'hasil dikumpulkan di gudang dekat pasar, ditimbang terbuka, lalu dikemas. Garam meja kami ' +
      'diyodisasi di rumah produksi sendiri.\n\n' +
      'Dahulu hampir semua garam dan gula pergi dalam karung tanpa nama. Sekarang nama Pallengu ' +
      'tertulis di kemasannya.',
    scene: 'shore-scene',
    scale: 'kecil',
    certificates: [
      { kind: 'halal', number: 'ID00073040000000044', expiresOn: null },
      { kind: 'pirt', number: '2007304010004-30', expiresOn: '2030-06-30' },
      { kind: 'bpom', number: 'MD 000073040044', expiresOn: '2030-03-31' },
      { kind: 'nib', number: '0000073040044', expiresOn: null },
    ],
    programs: ['fasilitasi-usaha', 'pk2umk'],
    products: [
      {
        name: 'Garam Laut Kasar Beryodium Pallengu',
        summary: 'Kristal garam jemuran matahari yang dicuci, dikeringkan, dan diberi yodium',
        description:
          'Air laut dialirkan dari petak ke petak selama kurang lebih dua minggu sampai tua, baru ' +
          'dikristalkan di petak terakhir. Yang kami ambil hanya lapisan atas yang bersih.\n\n' +
          'Garam dicuci dengan air garam jenuh, ditiriskan, dijemur lagi, lalu disemprot yodium ' +
          'sesuai takaran wajib. Butirannya sebesar biji jagung pecah; enak untuk ikan bakar dan air ' +
          'rebusan.\n\n' +
          'Simpan tertutup dan jauh dari kompor. Bila menggumpal, sangrai sebentar tanpa minyak.',
        category: 'kuliner-bumbu-sambal',
        techniques: ['pengeringan'],
        materials: ['garam'],
        unit: 'piece',
        variants: [
          { options: { Berat: '500 g' }, price: 9000, stock: 120, weightGrams: 520 },
          { options: { Berat: '1 kg' }, price: 16000, stock: 90, weightGrams: 1030 },
          { options: { Berat: '5 kg' }, price: 70000, stock: 20, weightGrams: 5100 },
        ],
        pictures: [
          { subject: 'spices', alt: 'Kristal garam laut kasar dalam mangkuk tanah di samping kemasannya' },
        ],
      },
      {
        name: 'Garam Halus Beryodium Botol Tabur',
        summary: 'Garam meja lembut yang tidak mudah menggumpal, dalam botol bertutup putar',
        description:
          'Kristal yang sama, digiling dua kali dan diayak. Tidak diputihkan dan tidak diberi ' +
          'antigumpal; sebagai gantinya kami masukkan beberapa butir beras sangrai ke dalam botol, ' +
          'cara lama dapur Makassar.\n\n' +
          'Tutupnya punya dua bukaan: tabur halus dan sendok. Kemasan isi ulang lebih hemat ' +
          'sampahnya.',
        category: 'kuliner-bumbu-sambal',
        techniques: ['pengeringan'],
        materials: ['garam'],
        unit: 'piece',
        variants: [
          { options: { Berat: '150 g' }, price: 12000, stock: 80, weightGrams: 190 },
          { options: { Berat: '350 g isi ulang' }, price: 13000, stock: 70, weightGrams: 370 },
        ],
        pictures: [{ subject: 'spices', alt: 'Botol tabur berisi garam halus putih' }],
        programs: ['fasilitasi-usaha'],
      },
      {
        name: 'Garam Rempah Jeruk Purut',
        summary: 'Garam kasar ditumbuk bersama daun jeruk purut, cabai kering, dan bawang putih',
        description:
          'Bumbu ini lahir dari kebiasaan petambak yang membawa garam dan cabai ke pematang untuk ' +
          'teman ikan bakar. Daun jeruk dan bawang putih dikeringkan di oven suhu rendah, ditumbuk ' +
          'kasar, lalu diaduk dengan garam.\n\n' +
          'Setengah sendok teh cukup untuk satu ekor ikan sedang. Cocok juga di mentimun, mangga ' +
          'muda, dan pinggiran gelas es jeruk. Tahan sembilan bulan.',
        category: 'kuliner-bumbu-sambal',
        techniques: ['pengeringan'],
        materials: ['garam', 'rempah', 'cabai'],
        unit: 'piece',
        variants: [{ options: { Berat: '100 g' }, price: 25000, stock: 40, weightGrams: 230 }],
        pictures: [
          {
            subject: 'spices',
            alt: 'Stoples kecil garam rempah dengan serpih hijau daun jeruk dan merah cabai',
          },
        ],
        programs: ['fasilitasi-usaha'],
      },
      {
        name: 'Gula Merah Lontar Cetak Tempurung',
        summary: "Gula merah nira tala' cetakan tempurung kelapa, legit dengan sedikit rasa asap",
        description:
          'Nira disadap dua kali sehari, pagi dan petang, dan harus masuk wajan sebelum sempat asam. ' +
          'Di atas tungku kayu ia diaduk empat sampai lima jam hingga pekat, lalu dituang ke ' +
          'tempurung kelapa.\n\n' +
          'Rasanya lebih ringan daripada gula aren, dengan ujung asin samar karena pohonnya tumbuh ' +
          'dekat laut. Tidak dicampur gula pasir.\n\n' +
          'Simpan dalam wadah rapat; pada hari lembap permukaannya akan berkeringat, itu tidak ' +
          'apa-apa.',
        category: 'tani-gula-aren',
        materials: ['lontar'],
        unit: 'piece',
        variants: [
          { options: { Berat: '500 g' }, price: 24000, stock: 60, weightGrams: 520 },
          { options: { Berat: '1 kg' }, price: 45000, stock: 45, weightGrams: 1040 },
        ],
        pictures: [
          { subject: 'palm-sugar', alt: 'Gula merah lontar setengah bulat hasil cetakan tempurung' },
        ],
      },
      {
        name: 'Gula Semut Lontar',
        summary: 'Gula lontar butiran halus yang mudah larut, untuk kopi, kue, dan bubur',
        description:
          'Gula cetak yang masih hangat digerus di wajan sampai menjadi pasir, diayak, lalu ' +
          'dikeringkan. Pengerjaannya lebih lama setengah hari, tetapi hasilnya tinggal disendok.\n\n' +
          'Satu sendok makan kurang lebih setara satu sendok makan gula pasir dengan rasa yang lebih ' +
          'bulat. Kemasan berklip, tahan satu tahun.',
        category: 'tani-gula-aren',
        techniques: ['pengeringan'],
        materials: ['lontar'],
        unit: 'piece',
        variants: [
          { options: { Berat: '250 g' }, price: 22000, stock: 55, weightGrams: 270 },
          { options: { Berat: '500 g' }, price: 40000, stock: 40, weightGrams: 530 },
        ],
        pictures: [
          { subject: 'palm-sugar', alt: 'Butiran gula semut lontar cokelat keemasan dalam sendok kayu' },
        ],
        programs: ['fasilitasi-usaha'],
      },
      {
        name: 'Gula Cair Lontar Botol',
        summary: 'Sirop gula lontar pekat tanpa pewarna, untuk kopi susu, jalangkote manis, dan es',
        description:
          'Nira diangkat dari api sebelum sempat mengeras, disaring kain dua lapis, dan dibotolkan ' +
          'panas-panas. Kekentalannya seperti madu encer.\n\n' +
          'Tidak ada daun pandan maupun vanila; harum yang tercium adalah nira yang nyaris gosong di ' +
          'dinding wajan. Kocok dulu jika ada endapan. Setelah dibuka taruh di kulkas, habiskan dalam ' +
          'dua bulan.',
        category: 'tani-gula-aren',
        materials: ['lontar'],
        unit: 'piece',
        variants: [
          { options: { Isi: '250 ml' }, price: 28000, stock: 36, weightGrams: 420 },
          { options: { Isi: '600 ml' }, price: 58000, stock: 20, weightGrams: 920 },
        ],
        pictures: [{ subject: 'syrup-bottle', alt: 'Botol kaca berisi gula cair lontar cokelat tua' }],
        programs: ['fasilitasi-usaha'],
      },
      {
        name: 'Tenteng Kacang Gula Lontar',
        summary: 'Kacang tanah sangrai dalam gula lontar yang dikeraskan, potongan sekali gigit',
        description:
          'Tenteng dijajakan di sepanjang jalan poros sejak zaman orang berkuda ke pasar. Kacang ' +
          'disangrai dengan pasir panas, kulit arinya ditampi, lalu diaduk dengan gula lontar ' +
          'mendidih dan diratakan di papan.\n\n' +
          'Harus dipotong cepat sebelum mengeras, jadi selalu dikerjakan dua orang. Renyah, tidak ' +
          'melekat di gigi. Tahan tiga bulan asal wadahnya kedap.',
        category: 'kuliner-kue',
        techniques: ['sangrai'],
        materials: ['kacang', 'lontar'],
        unit: 'piece',
        variants: [
          { options: { Berat: '200 g' }, price: 22000, stock: 48, weightGrams: 220 },
          { options: { Berat: '500 g' }, price: 50000, stock: 24, weightGrams: 530 },
        ],
        pictures: [{ subject: 'cookies', alt: 'Potongan tenteng kacang berwarna cokelat mengilap' }],
        programs: ['fasilitasi-usaha'],
      },
      {
        name: 'Bakul Anyam Daun Lontar Bertutup',
        summary: 'Bakul nasi serbaguna berlapis ganda dari daun lontar, tutupnya pas tanpa engsel',
        description:
          'Daun pucuk dijemur tiga hari dan diembunkan tiga malam supaya lentur, lalu disayat selebar ' +
          'batang korek. Bakul dianyam dua lapis, lapis dalam miring dan lapis luar tegak, sehingga ' +
          'bentuknya tidak melayang.\n\n' +
          'Dulu wadah ini menyimpan nasi hangat untuk dibawa ke kebun. Sekarang banyak yang ' +
          'memakainya untuk roti atau hantaran. Angin-anginkan bila lembap; jangan dijemur terik.',
        category: 'kriya-anyaman',
        techniques: ['anyaman'],
        materials: ['lontar'],
        unit: 'piece',
        size: { lengthCm: 24, widthCm: 24, heightCm: 20 },
        variants: [
          { options: { Ukuran: 'Kecil 18 cm' }, price: 75000, stock: 15, weightGrams: 250 },
          { options: { Ukuran: 'Sedang 24 cm' }, price: 105000, stock: 12, weightGrams: 400 },
          { options: { Ukuran: 'Besar 30 cm' }, price: 145000, stock: 7, weightGrams: 620 },
        ],
        pictures: [
          {
            subject: 'woven-basket',
            alt: 'Bakul bundar daun lontar dengan tutup, anyaman rapat warna jerami',
          },
        ],
      },
      {
        name: 'Tikar Lontar Lipat',
        summary: 'Tikar anyam daun lontar untuk dua orang, dapat dilipat empat tanpa patah',
        description:
          'Satu tikar memerlukan daun dari empat pohon dan enam hari kerja sela. Garis merahnya dari ' +
          'celupan kayu secang yang direbus bersama daun, warnanya condong ke bata.\n\n' +
          'Bilah daun dipukul-pukul dahulu dengan antan kayu sampai lemas, sebab itu tikarnya bisa ' +
          'dilipat empat dan masuk tas. Seka dengan kain lembap, keringkan berdiri.',
        category: 'kriya-anyaman',
        techniques: ['anyaman'],
        materials: ['lontar'],
        unit: 'piece',
        size: { lengthCm: 180, widthCm: 90 },
        variants: [
          { options: { Corak: 'Polos' }, price: 135000, stock: 8, weightGrams: 900 },
          { options: { Corak: 'Garis merah' }, price: 160000, stock: 5, weightGrams: 920 },
        ],
        pictures: [{ subject: 'woven-mat', alt: 'Tikar daun lontar dengan garis merah di kedua tepi' }],
      },
      {
        name: 'Topi Petambak Daun Lontar',
        summary: 'Topi lebar pelindung matahari seperti yang dipakai di tambak garam, bertali dagu',
        description:
          'Orang yang berdiri di hamparan garam kena matahari dua kali: dari atas dan dari pantulan ' +
          'air. Karena itu tepi topi ini lebar dan sedikit menunduk.\n\n' +
          'Dianyam dari daun tua yang lebih kaku, tepinya dibalut rotan. Ringan, berongga di puncak ' +
          'agar panas kepala keluar. Tali dagunya katun, bisa dilepas.',
        category: 'kriya-anyaman',
        techniques: ['anyaman'],
        materials: ['lontar'],
        unit: 'piece',
        size: { lengthCm: 42, widthCm: 42, heightCm: 14 },
        variants: [
          { options: { 'Lingkar kepala': '56 cm' }, price: 85000, stock: 10, weightGrams: 180 },
          { options: { 'Lingkar kepala': '59 cm' }, price: 85000, stock: 10, weightGrams: 180 },
        ],
        pictures: [{ subject: 'woven-hat', alt: 'Topi daun lontar bertepi lebar dengan tali dagu' }],
      },
      {
        name: 'Kotak Hantaran Gula dan Garam Pallengu',
        summary: 'Bakul lontar berisi gula cetak, gula semut, garam rempah, dan tenteng',
        description:
          'Dirangkai untuk tamu dinas dan pulang kampung. Isi hemat: gula cetak 500 g, gula semut 250 ' +
          'g, garam rempah 100 g dalam bakul kecil. Isi lengkap menambah gula cair 250 ml, tenteng ' +
          '200 g, dan bakul sedang.\n\n' +
          'Tak ada plastik hias di dalamnya; sela-sela diisi daun lontar kering. Kartu ucapan ditulis ' +
          'tangan bila pesannya dikirim bersama pesanan.',
        category: 'kriya-suvenir',
        techniques: ['anyaman'],
        materials: ['lontar', 'garam', 'kacang'],
        unit: 'set',
        variants: [
          { options: { Isi: 'Hemat' }, price: 145000, stock: 12, weightGrams: 1200 },
          { options: { Isi: 'Lengkap' }, price: 225000, stock: 8, weightGrams: 1900 },
        ],
        pictures: [
          { subject: 'gift-hamper', alt: 'Bakul daun lontar berisi gula lontar, garam rempah, dan tenteng' },
          { subject: 'palm-sugar', alt: 'Gula lontar cetak yang menjadi isi hantaran' },
        ],
      },
    ],
  },
  {
    slug: 'olahan-laut-arungkeke',
    name: 'Olahan Laut Arungkeke',
    kind: 'group',
    villageCode: '73.04.09.2002',
    since: 2019,
    contact: 'Syamsinar Daeng Doang',
    tagline: 'Rumput laut dan ikan tangkapan pagi, diolah istri nelayan Arungkeke pada hari yang sama',
    story:
      'Dari bibir pantai Arungkeke, bentangan tali rumput laut kelihatan seperti sawah yang ' +
      'dipindahkan ke laut. Suami-suami kami mengikat bibit, kami yang menjemur. Bertahun-tahun ' +
      'hasilnya dijual kering begitu saja kepada pengumpul.\n\n' +
      'Sejak ada dapur bersama di samping balai desa, sebagian rumput laut dan ikan kami olah ' +
      'sendiri. Dua belas orang bekerja bergantian, mulai dari membersihkan pasir sampai menempel ' +
      'label. Uang lelahnya dibagi tiap Jumat.\n\n' +
      'Kami hanya memakai ikan yang turun pagi itu. Kalau laut sedang jelek dan perahu tidak keluar, ' +
      'dapur ikut libur, dan pesanan menunggu beberapa hari.',
    scene: 'shore-scene',
    scale: 'mikro',
    certificates: [
      { kind: 'halal', number: 'ID00073040000000055', expiresOn: null },
      { kind: 'pirt', number: '2007304010005-29', expiresOn: '2029-11-15' },
      { kind: 'nib', number: '0000073040055', expiresOn: null },
    ],
    programs: ['pk2umk', 'fasilitasi-usaha'],
    products: [
      {
        name: 'Rumput Laut Kering Cottonii Bersih',
        summary:
          'Rumput laut cottonii yang dicuci tawar dan dijemur gantung, siap direndam untuk es dan puding',
        description:
          'Untuk pabrik, rumput laut cukup dijemur di atas terpal. Yang ini digantung, dibilas air ' +
          'tawar tiga kali, dan dijemur lagi sampai putih krem dan tidak berbau.\n\n' +
          'Rendam semalam bersama seiris jeruk nipis; 100 gram akan mengembang kira-kira menjadi 700 ' +
          'gram. Kenyalnya bertahan di dalam es buah.',
        category: 'tani-hasil-laut',
        techniques: ['pengeringan'],
        materials: ['rumput-laut'],
        unit: 'piece',
        variants: [
          { options: { Berat: '200 g' }, price: 22000, stock: 60, weightGrams: 220 },
          { options: { Berat: '500 g' }, price: 48000, stock: 35, weightGrams: 530 },
        ],
        pictures: [{ subject: 'seaweed', alt: 'Rumput laut kering berwarna krem keputihan dalam mangkuk' }],
      },
      {
        name: 'Dodol Rumput Laut',
        summary: 'Dodol kenyal dari rumput laut, santan, dan gula merah, dibungkus kulit jagung',
        description:
          'Diaduk lima jam tanpa berhenti dalam wajan besar, bergantian empat orang. Rumput laut ' +
          'membuat dodol ini lebih ringan daripada dodol ketan dan tidak lengket di langit-langit ' +
          'mulut.\n\n' +
          'Pembungkusnya kulit jagung kering, kebiasaan lama Jeneponto untuk gula-gula. Satu bungkus ' +
          'berisi sekitar lima belas potong, tahan enam minggu di suhu ruang.',
        category: 'kuliner-kue',
        materials: ['rumput-laut', 'kelapa', 'lontar'],
        unit: 'piece',
        variants: [
          { options: { Rasa: 'Gula merah', Berat: '250 g' }, price: 28000, stock: 30, weightGrams: 270 },
          { options: { Rasa: 'Durian', Berat: '250 g' }, price: 33000, stock: 18, weightGrams: 270 },
        ],
        pictures: [{ subject: 'cookies', alt: 'Dodol rumput laut terbungkus kulit jagung yang diikat tali' }],
        programs: ['fasilitasi-usaha'],
      },
      {
        name: 'Stik Rumput Laut Renyah',
        summary: 'Camilan stik gurih berbintik hijau, adonannya sepertiga rumput laut segar',
        description:
          'Anak-anak di sini tidak suka rumput laut yang lembek, maka kami menghaluskannya ke dalam ' +
          'adonan stik. Sepertiga berat adonan adalah rumput laut segar; sisanya tepung, telur, dan ' +
          'bawang putih.\n\n' +
          'Digoreng dua tahap lalu diputar di alat peniris, sehingga tidak meninggalkan minyak di ' +
          'jari. Tanpa penguat rasa. Renyah sampai empat bulan di kemasan tertutup.',
        category: 'kuliner-keripik',
        materials: ['rumput-laut', 'tepung'],
        unit: 'piece',
        variants: [
          { options: { Rasa: 'Asli', Berat: '150 g' }, price: 17000, stock: 50, weightGrams: 170 },
          { options: { Rasa: 'Pedas', Berat: '150 g' }, price: 18000, stock: 45, weightGrams: 170 },
          { options: { Rasa: 'Bawang daun', Berat: '150 g' }, price: 18000, stock: 40, weightGrams: 170 },
        ],
        pictures: [{ subject: 'crackers', alt: 'Stik rumput laut berbintik hijau tertata di piring' }],
        programs: ['fasilitasi-usaha'],
      },
      {
        name: 'Abon Ikan Tuna Arungkeke',
        summary: 'Abon serat panjang dari tuna segar, dimasak santan sampai kering',
        description:
          'Dari lima kilogram tuna hanya jadi satu setengah kilogram abon. Daging dikukus, disuwir ' +
          'dengan garpu, dimasak bersama santan, serai, dan lengkuas selama tiga jam, lalu dipres.\n\n' +
          'Seratnya panjang dan tidak menggumpal. Rasa pedasnya memakai cabai rawit kering yang ' +
          'disangrai. Masa simpan lima bulan.',
        category: 'kuliner-olahan-ikan',
        materials: ['ikan', 'kelapa', 'rempah'],
        unit: 'piece',
        variants: [
          { options: { Rasa: 'Asli', Berat: '100 g' }, price: 32000, stock: 40, weightGrams: 120 },
          { options: { Rasa: 'Asli', Berat: '250 g' }, price: 75000, stock: 22, weightGrams: 280 },
          { options: { Rasa: 'Pedas', Berat: '100 g' }, price: 33000, stock: 35, weightGrams: 120 },
        ],
        pictures: [
          { subject: 'shredded-fish', alt: 'Abon tuna berserat cokelat keemasan dalam piring kecil' },
        ],
        programs: ['fasilitasi-usaha'],
      },
      {
        name: 'Ikan Terbang Asap Suwir',
        summary: 'Ikan terbang diasap sabut kelapa lalu disuwir, tinggal ditumis atau dijadikan sambal',
        description:
          'Ikan terbang lewat di perairan ini pada bulan-bulan tertentu saja. Ia dibelah punggung, ' +
          'diasap dengan sabut kelapa empat jam, lalu disuwir dan dikeringkan sebentar.\n\n' +
          'Bau asapnya kuat dan enak. Tumis dengan bawang dan tomat, atau campur ke dalam bubur ' +
          'jagung. Dikemas vakum; simpan di kulkas, tahan dua bulan.',
        category: 'kuliner-olahan-ikan',
        techniques: ['pengasapan'],
        materials: ['ikan'],
        unit: 'piece',
        variants: [{ options: { Berat: '150 g' }, price: 38000, stock: 25, weightGrams: 170 }],
        pictures: [
          { subject: 'shredded-fish', alt: 'Suwiran ikan terbang asap warna cokelat di atas daun pisang' },
        ],
      },
      {
        name: 'Ikan Layang Kering Tawar',
        summary: 'Ikan layang belah dijemur tanpa asin berlebih, bersih dari kepala dan isi perut',
        description:
          'Garamnya hanya perendaman setengah jam, sehingga tidak perlu dicuci berkali-kali sebelum ' +
          'digoreng. Penjemuran di para-para berjaring supaya lalat tidak hinggap.\n\n' +
          'Goreng dengan api sedang sampai pinggirnya keriting. Paling lengkap dengan nasi jagung dan ' +
          'sayur kelor. Simpan kering, tahan tiga bulan.',
        category: 'kuliner-olahan-ikan',
        techniques: ['pengeringan'],
        materials: ['ikan', 'garam'],
        unit: 'piece',
        variants: [
          { options: { Berat: '250 g' }, price: 30000, stock: 30, weightGrams: 270 },
          { options: { Berat: '500 g' }, price: 57000, stock: 20, weightGrams: 530 },
        ],
        pictures: [{ subject: 'dried-fish', alt: 'Ikan layang kering belah tersusun di nyiru' }],
      },
      {
        name: 'Sambal Ikan Teri Kacang',
        summary: 'Sambal goreng kering teri halus dan kacang tanah, manis pedas',
        description:
          'Teri digoreng terpisah sampai garing, kacang disangrai, bumbu dimasak sendiri dengan gula ' +
          'lontar dan asam. Ketiganya baru bertemu saat bumbu sudah hampir kering, sebab itu ' +
          'renyahnya tidak hilang.\n\n' +
          'Isi 180 gram dalam stoples kaca. Bekal yang disukai anak kos dan jemaah haji dari kampung ' +
          'kami. Tahan tiga bulan.',
        category: 'kuliner-bumbu-sambal',
        materials: ['ikan', 'kacang', 'cabai', 'lontar'],
        unit: 'piece',
        variants: [
          { options: { 'Tingkat pedas': 'Sedang' }, price: 34000, stock: 36, weightGrams: 260 },
          { options: { 'Tingkat pedas': 'Pedas' }, price: 35000, stock: 30, weightGrams: 260 },
        ],
        pictures: [{ subject: 'chilli-sauce', alt: 'Stoples sambal teri kacang berwarna merah tua' }],
      },
      {
        name: 'Kerupuk Ikan Mentah Ekor Kuning',
        summary: 'Kerupuk ikan iris tangan yang dijemur, mentah siap goreng',
        description:
          'Perbandingan ikan dan tepung kanji satu banding satu; kerupuk ini karena itu mengembang ' +
          'sedang saja, tetapi rasa ikannya jelas. Adonan digulung, dikukus, didinginkan semalam, ' +
          'diiris setipis uang logam, lalu dijemur dua hari.\n\n' +
          'Panaskan minyak banyak-banyak dan goreng sedikit demi sedikit. Kemasan satu kilo biasanya ' +
          'dipesan warung makan.',
        category: 'kuliner-keripik',
        techniques: ['pengeringan'],
        materials: ['ikan', 'tepung', 'singkong'],
        unit: 'piece',
        variants: [
          { options: { Berat: '250 g' }, price: 20000, stock: 45, weightGrams: 270 },
          { options: { Berat: '500 g' }, price: 38000, stock: 25, weightGrams: 530 },
          { options: { Berat: '1 kg' }, price: 72000, stock: 12, weightGrams: 1050 },
        ],
        pictures: [{ subject: 'crackers', alt: 'Keping kerupuk ikan mentah berwarna krem di atas tampah' }],
      },
      {
        name: 'Nori Rumput Laut Lokal Panggang',
        summary: 'Lembaran tipis rumput laut panggang berbumbu wijen dan garam Jeneponto',
        description:
          'Percobaan anak-anak muda di kelompok kami: rumput laut dibubur, dicetak setipis kertas di ' +
          'atas kain kasa, dijemur, lalu dipanggang. Sepuluh lembar pertama gagal semua; yang ' +
          'kesebelas habis sebelum sempat difoto.\n\n' +
          'Satu bungkus berisi 20 gram, potongan ukuran kartu. Makan begitu saja atau untuk kepalan ' +
          'nasi. Segera tutup kembali, karena cepat lembap.',
        category: 'kuliner-keripik',
        techniques: ['pengeringan'],
        materials: ['rumput-laut', 'garam'],
        unit: 'piece',
        variants: [
          { options: { Rasa: 'Asin wijen' }, price: 19000, stock: 32, weightGrams: 45 },
          { options: { Rasa: 'Pedas manis' }, price: 19000, stock: 28, weightGrams: 45 },
        ],
        pictures: [{ subject: 'seaweed', alt: 'Lembaran nori lokal warna hijau tua bertabur wijen' }],
      },
      {
        name: 'Puding Instan Rumput Laut Jagung',
        summary: 'Bubuk puding dari tepung rumput laut dan jagung manis, cukup tambah air dan santan',
        description:
          'Rumput laut dikeringkan dan digiling menjadi tepung yang mengental sendiri, jadi tidak ' +
          'perlu agar-agar lagi. Jagung manisnya dari kebun keluarga di Boronglamu.\n\n' +
          'Larutkan dalam 600 ml air dan 200 ml santan, aduk sampai mendidih, dinginkan. Jadi ' +
          'kira-kira delapan mangkuk kecil. Mengandung susu bubuk.',
        category: 'kuliner-kue',
        techniques: ['pengeringan'],
        materials: ['rumput-laut', 'jagung', 'susu'],
        unit: 'piece',
        variants: [{ options: { Berat: '120 g' }, price: 18000, stock: 40, weightGrams: 140 }],
        pictures: [
          { subject: 'seaweed', alt: 'Kemasan puding rumput laut jagung di samping semangkuk puding kuning' },
        ],
      },
    ],
  },
  {
    slug: 'rumah-sangrai-rumbia',
    name: 'Rumah Sangrai Rumbia',
    kind: 'individual',
    villageCode: '73.04.10.2012',
    since: 2021,
    contact: 'Ilham Daeng Biralle',
    tagline: 'Kopi arabika Ujung Bulu dan jagung ladang Jeneponto, disangrai sedikit-sedikit',
    story:
      'Orang mengenal Jeneponto sebagai negeri kuda dan tanah kering. Naiklah ke Rumbia, dan jaket ' +
      'akan terasa perlu. Di Ujung Bulu, di lereng Lompobattang, kopi tumbuh di antara kebun kentang ' +
      'dan wortel.\n\n' +
      'Ilham pulang dari merantau pada 2021 dan mulai menyangrai kopi kebun ayahnya dengan wajan ' +
      'tanah liat. Jagung datang kemudian: sepupunya di dataran rendah punya ladang biralle pulut dan ' +
      'kuning, dan wajan yang sama ternyata pandai membuat marning.\n\n' +
      'Kini ada satu mesin sangrai tiga kilogram dan empat pemuda desa. Tanggal sangrai selalu kami ' +
      'tulis dengan spidol, supaya pembeli tahu umur biji yang diminumnya.',
    scene: 'garden-scene',
    scale: 'mikro',
    certificates: [
      { kind: 'halal', number: 'ID00073040000000066', expiresOn: null },
      { kind: 'pirt', number: '2007304020006-30', expiresOn: '2030-09-01' },
      { kind: 'nib', number: '0000073040066', expiresOn: null },
    ],
    programs: ['wirausaha-muda-desa', 'pk2umk'],
    products: [
      {
        name: 'Kopi Arabika Ujung Bulu Sangrai Sedang',
        summary: 'Kopi arabika lereng Lompobattang, manis madu dengan asam yang jinak',
        description:
          'Buah merah dipetik pilih, dikupas, difermentasi semalam, dicuci, dan dijemur di atas ' +
          'para-para sekitar dua minggu. Ketinggian kebunnya kurang lebih 1.400 meter.\n\n' +
          'Di cangkir tercium gula merah dan sedikit jeruk; asamnya rendah, sehingga orang yang biasa ' +
          'minum robusta pun tidak kaget. Disangrai tiap Selasa.\n\n' +
          'Sebutkan alat seduh jika memilih bubuk: tubruk, saring, atau moka.',
        category: 'kuliner-kopi-teh-cokelat',
        techniques: ['sangrai'],
        materials: ['kopi'],
        unit: 'piece',
        variants: [
          { options: { Bentuk: 'Biji', Berat: '200 g' }, price: 65000, stock: 30, weightGrams: 225 },
          { options: { Bentuk: 'Bubuk', Berat: '200 g' }, price: 65000, stock: 30, weightGrams: 225 },
          { options: { Bentuk: 'Biji', Berat: '500 g' }, price: 150000, stock: 12, weightGrams: 540 },
        ],
        pictures: [
          { subject: 'coffee', alt: 'Biji kopi arabika sangrai sedang tumpah dari kemasan' },
          { subject: 'garden-scene', alt: 'Kebun kopi di lereng Ujung Bulu pada pagi berkabut' },
        ],
        programs: ['wirausaha-muda-desa'],
      },
      {
        name: 'Kopi Robusta Tubruk Rumbia',
        summary: 'Robusta sangrai tua untuk kopi tubruk, pekat, pahit cokelat, dan murah hati',
        description:
          'Inilah kopi pagi di rumah-rumah Rumbia. Disangrai gelap di wajan, digiling agak kasar, ' +
          'diseduh air mendidih langsung di gelas, dan ditunggu sampai ampasnya turun.\n\n' +
          'Tidak dicampur jagung atau beras. Dengan gula lontar rasanya menjadi seperti karamel. ' +
          'Kemasan sekilo untuk warung dan hajatan.',
        category: 'kuliner-kopi-teh-cokelat',
        techniques: ['sangrai'],
        materials: ['kopi'],
        unit: 'piece',
        variants: [
          { options: { Bentuk: 'Bubuk', Berat: '250 g' }, price: 38000, stock: 50, weightGrams: 270 },
          { options: { Bentuk: 'Bubuk', Berat: '1 kg' }, price: 140000, stock: 15, weightGrams: 1050 },
        ],
        pictures: [
          { subject: 'coffee', alt: 'Bubuk kopi robusta hitam dalam mangkuk di samping gelas kopi tubruk' },
        ],
      },
      {
        name: 'Kopi Celup Arabika Rumbia',
        summary: 'Kopi saring dalam kantong celup, praktis untuk kantor dan perjalanan',
        description:
          'Setiap kantong berisi sepuluh gram kopi giling, cukup untuk satu cangkir 160 ml. Celup ' +
          'empat menit, angkat, selesai.\n\n' +
          'Kantongnya dari serat jagung yang dapat terurai, dan masing-masing dibungkus sendiri agar ' +
          'aromanya tidak lari. Pegawai yang sering dinas luar paling banyak memesan ini.',
        category: 'kuliner-kopi-teh-cokelat',
        techniques: ['sangrai'],
        materials: ['kopi'],
        unit: 'set',
        variants: [
          { options: { Isi: '5 kantong' }, price: 38000, stock: 40, weightGrams: 90 },
          { options: { Isi: '10 kantong' }, price: 70000, stock: 25, weightGrams: 160 },
        ],
        pictures: [{ subject: 'coffee', alt: 'Kotak berisi kantong kopi celup arabika' }],
        programs: ['wirausaha-muda-desa'],
      },
      {
        name: 'Teh Kulit Kopi Cascara',
        summary: 'Kulit buah kopi kering untuk diseduh seperti teh, rasanya asam manis mirip kismis',
        description:
          'Kulit merah yang biasanya menumpuk jadi pupuk kami cuci dan jemur terpisah pada hari yang ' +
          'sama buah dipetik. Kalau terlambat sehari, rasanya berubah dan kami tidak menjualnya.\n\n' +
          'Seduh dua sendok makan dalam 300 ml air panas selama enam menit, atau diamkan semalam di ' +
          'kulkas. Kafeinnya lebih ringan daripada kopi.',
        category: 'kuliner-kopi-teh-cokelat',
        techniques: ['pengeringan'],
        materials: ['kopi', 'buah'],
        unit: 'piece',
        variants: [{ options: { Berat: '100 g' }, price: 35000, stock: 24, weightGrams: 120 }],
        pictures: [
          { subject: 'tea', alt: 'Seduhan cascara merah tembaga dalam gelas dengan kulit kopi kering' },
        ],
        programs: ['wirausaha-muda-desa'],
      },
      {
        name: 'Jagung Marning Pulut Gurih',
        summary: 'Jagung pulut goreng renyah, direbus kapur sirih dahulu sehingga empuk sampai ke tengah',
        description:
          'Rahasia marning yang tidak menyusahkan gigi ada pada rebusannya: jagung pulut tua direbus ' +
          'empat jam dengan sedikit air kapur sirih, dicuci sampai kulit arinya lepas, dijemur, baru ' +
          'digoreng.\n\n' +
          'Garamnya dari pesisir Jeneponto juga. Rasa daun jeruk memakai daun segar yang digoreng ' +
          'bersama. Tahan tiga bulan, walau jarang ada yang sempat membuktikannya.',
        category: 'kuliner-keripik',
        materials: ['jagung'],
        unit: 'piece',
        variants: [
          { options: { Rasa: 'Asin gurih', Berat: '200 g' }, price: 15000, stock: 60, weightGrams: 215 },
          { options: { Rasa: 'Pedas manis', Berat: '200 g' }, price: 16000, stock: 55, weightGrams: 215 },
          { options: { Rasa: 'Daun jeruk', Berat: '200 g' }, price: 16000, stock: 45, weightGrams: 215 },
        ],
        pictures: [{ subject: 'crackers', alt: 'Jagung marning kuning keemasan dalam stoples terbuka' }],
        programs: ['wirausaha-muda-desa'],
      },
      {
        name: 'Emping Jagung Tipis',
        summary: 'Keping jagung pipih renyah, ditumbuk satu-satu lalu dijemur dan digoreng',
        description:
          'Butir jagung yang sudah direbus dipukul dengan batu pipih, dua kali, tidak lebih. Pukulan ' +
          'ketiga membuatnya hancur. Nenek-nenek di Tompobulu mengerjakannya sambil bercerita di ' +
          'beranda.\n\n' +
          'Ada yang siap makan dan ada yang mentah. Yang mentah mengembang dalam hitungan detik di ' +
          'minyak panas.',
        category: 'kuliner-keripik',
        techniques: ['pengeringan'],
        materials: ['jagung'],
        unit: 'piece',
        variants: [
          { options: { Bentuk: 'Siap makan 150 g' }, price: 17000, stock: 40, weightGrams: 170 },
          { options: { Bentuk: 'Mentah 500 g' }, price: 35000, stock: 20, weightGrams: 530 },
        ],
        pictures: [{ subject: 'crackers', alt: 'Emping jagung pipih kekuningan di atas tampah' }],
      },
      {
        name: 'Popcorn Jagung Ladang Gula Lontar',
        summary: 'Berondong jagung berlapis karamel gula lontar, renyah dan tidak terlalu manis',
        description:
          'Jagung letup ditanam sepupu kami sebagai tanaman sela; bulirnya kecil dan pecahnya rapat. ' +
          'Karamelnya gula lontar dan sejumput garam, tanpa mentega buatan.\n\n' +
          'Dilapis dua kali lalu dipanggang sebentar supaya kering betul. Sebaiknya habis dalam satu ' +
          'bulan setelah diterima.',
        category: 'kuliner-keripik',
        techniques: ['sangrai'],
        materials: ['jagung', 'lontar'],
        unit: 'piece',
        variants: [{ options: { Berat: '100 g' }, price: 18000, stock: 35, weightGrams: 125 }],
        pictures: [
          { subject: 'crackers', alt: 'Berondong jagung berlapis karamel cokelat dalam kantong kertas' },
        ],
        programs: ['wirausaha-muda-desa'],
      },
      {
        name: 'Tepung Jagung Pulut Giling Batu',
        summary: 'Tepung jagung pulut putih untuk mengentalkan barobbo, membuat kue, dan bubur manis',
        description:
          'Digiling dengan batu, bukan pisau baja, sehingga tepungnya tidak panas dan wangi jagungnya ' +
          'tinggal. Jagung pulut putih memberi kekentalan sendiri; bubur tidak perlu ditambah ' +
          'maizena.\n\n' +
          'Jagung tidak mengandung gluten, tetapi penggilingan kami juga menyimpan terigu. Simpan di ' +
          'kulkas bila lebih dari dua bulan.',
        category: 'tani-beras-sagu',
        techniques: ['pengeringan'],
        materials: ['jagung', 'tepung'],
        unit: 'piece',
        variants: [
          { options: { Berat: '500 g' }, price: 16000, stock: 30, weightGrams: 520 },
          { options: { Berat: '1 kg' }, price: 30000, stock: 20, weightGrams: 1030 },
        ],
        pictures: [
          { subject: 'rice', alt: 'Tepung jagung pulut putih dalam mangkuk dengan beberapa butir jagung' },
        ],
      },
      {
        name: 'Beras Jagung Kuning',
        summary: 'Jagung kuning pecah halus pengganti atau campuran nasi',
        description:
          'Sebelum beras mudah didapat, inilah nasi orang Turatea. Jagung dipecah, lembaganya ' +
          'dibuang, lalu diayak menjadi butiran seragam.\n\n' +
          'Rendam dua jam, masak dengan takaran air satu banding dua, atau campur seperempat bagian ' +
          'ke dalam beras. Rasanya manis dan kenyangnya lama. Dipasangkan dengan ikan layang kering ' +
          'dan sayur kelor.',
        category: 'tani-beras-sagu',
        techniques: ['pengeringan'],
        materials: ['jagung'],
        unit: 'piece',
        variants: [
          { options: { Berat: '1 kg' }, price: 18000, stock: 30, weightGrams: 1030 },
          { options: { Berat: '5 kg' }, price: 82000, stock: 8, weightGrams: 5100 },
        ],
        pictures: [{ subject: 'rice', alt: 'Butiran beras jagung kuning dalam tampah kecil' }],
      },
      {
        name: 'Gula-gula Jagung Bungkus Kulit',
        summary: 'Permen lunak gula merah dan kelapa dalam bungkus kulit jagung, jajanan lama Jeneponto',
        description:
          'Kelapa parut, gula lontar, dan sedikit jahe dimasak sampai bisa dipulung, lalu dibungkus ' +
          'kulit jagung kering sepanjang jari. Bungkusnya menyerap minyak kelapa sehingga gulanya ' +
          'tidak mengeras.\n\n' +
          'Tante Ilham yang memegang resep dan ia masih menolak menimbang jahenya. Tahan satu bulan ' +
          'di suhu ruang.',
        category: 'kuliner-kue',
        materials: ['lontar', 'kelapa', 'jagung'],
        unit: 'piece',
        variants: [
          { options: { Isi: '10 ikat' }, price: 20000, stock: 25, weightGrams: 280 },
          { options: { Isi: '25 ikat' }, price: 47000, stock: 12, weightGrams: 680 },
        ],
        pictures: [
          { subject: 'palm-sugar', alt: 'Gula-gula dalam bungkus kulit jagung yang diikat berderet' },
        ],
      },
      {
        name: 'Paket Ngopi Rumbia',
        summary: 'Kopi arabika, gula semut lontar, dan dua macam camilan jagung dalam kotak kirim',
        description:
          'Isi: arabika 200 gram, gula semut lontar 250 gram, marning asin gurih, dan emping jagung ' +
          'siap makan. Semuanya dari Jeneponto; gula semutnya kami ambil dari koperasi di Pallengu.\n\n' +
          'Kotaknya karton cokelat dengan cap kuda, tanpa pita. Ada selembar kertas kecil berisi cara ' +
          'menyeduh ala rumah kami.',
        category: 'kriya-suvenir',
        techniques: ['sangrai'],
        materials: ['kopi', 'jagung', 'lontar'],
        unit: 'set',
        variants: [
          { options: { 'Bentuk kopi': 'Biji' }, price: 135000, stock: 10, weightGrams: 950 },
          { options: { 'Bentuk kopi': 'Bubuk' }, price: 135000, stock: 14, weightGrams: 950 },
        ],
        pictures: [
          { subject: 'gift-hamper', alt: 'Kotak hadiah berisi kopi Rumbia, gula semut, dan camilan jagung' },
          { subject: 'coffee', alt: 'Kopi arabika Ujung Bulu yang ada di dalam paket' },
        ],
        programs: ['wirausaha-muda-desa'],
      },
    ],
  },
]
