import type { SampleSeller } from '../sample-types.ts'

export const lombokTimur: SampleSeller[] = [
  {
    slug: 'tenun-pringgasela',
    name: 'Tenun Gedogan Pringgasela',
    kind: 'group',
    villageCode: '52.03.12.2002',
    since: 2009,
    contact: 'Inaq Contoh',
    tagline: 'Kain gedogan pewarna alam dari kaki Rinjani, ditenun di berugak rumah masing-masing',
    story:
      'Di Pringgasela benang dipasang pada alat gedogan: satu ujung di tiang, satu ujung di pinggang penenun. Tubuhnyalah yang mengatur kencangnya kain. Anak perempuan dulu belajar sebelum menikah; sekarang mereka belajar sepulang sekolah.\n\nKelompok kami 24 penenun dan tiga pencelup. Warna datang dari kulit mahoni, daun tarum, akar mengkudu, biji asam, dan sabut kelapa, direbus di belakang rumah Inaq Sahnah.\n\nSatu sarung perlu tiga sampai enam pekan, diselingi memasak dan panen. Karena itu sebagian besar kain menunggu pesanan.',
    scene: 'loom-scene',
    scale: 'mikro',
    certificates: [
      { kind: 'nib', number: '0000520300001', expiresOn: null },
      { kind: 'merek', number: 'IDM000520301', expiresOn: '2033-10-09' },
    ],
    programs: ['fasilitasi-usaha'],
    products: [
      {
        name: 'Sarung Tenun Gedogan Ragi Pringgasela',
        summary: 'Sarung katun bergaris kotak dengan pewarna alam, dua lembar disambung tangan',
        description:
          'Lebar alat gedogan hanya 60 cm, jadi sarung selalu terdiri atas dua lembar yang disambung tangan di tengah. Garisnya harus bertemu; itulah ujian bagi penenun.\n\nBenang katun 40/2, cokelat dari kulit mahoni dan hitam dari lumpur dan ketapang. Kaku pada awalnya, lemas sesudah empat kali cuci.\n\nUkuran 120 x 180 cm. Rendam air lerak, jangan diperas dengan mesin.',
        category: 'kriya-tenun',
        techniques: ['tenun', 'pewarna-alam'],
        materials: ['katun'],
        unit: 'piece',
        madeToOrder: { leadDays: 40, monthlyCapacity: 10 },
        size: { lengthCm: 180, widthCm: 120 },
        variants: [
          { options: { Warna: 'Cokelat mahoni' }, price: 850000, stock: null, weightGrams: 650 },
          { options: { Warna: 'Biru tarum' }, price: 950000, stock: null, weightGrams: 650 },
        ],
        pictures: [
          { subject: 'tenun-ikat', alt: 'Sarung tenun Pringgasela bergaris cokelat dan hitam' },
          { subject: 'loom-scene', alt: 'Penenun gedogan di berugak Pringgasela' },
        ],
      },
      {
        name: 'Selendang Songket Katun Pringgasela',
        summary: 'Selendang bermotif bunga sisipan tangan, teman kebaya pada hari besar',
        description:
          'Bunganya dari benang pakan tambahan yang disisipkan helai demi helai memakai lidi, jadi gambarnya hanya jelas di satu muka. Satu hari kerja menghasilkan kira-kira dua belas sentimeter.\n\nBenang dasar katun, benang motif katun merser yang sedikit berkilau. Rumbai ujungnya dipilin, tidak dijahit.\n\n200 x 55 cm. Gantung, jangan dilipat terlalu lama di tempat yang sama.',
        category: 'fesyen-kerudung-syal',
        techniques: ['tenun', 'pewarna-alam'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 200, widthCm: 55 },
        variants: [
          { options: { Warna: 'Merah mengkudu' }, price: 875000, stock: 3, weightGrams: 260 },
          { options: { Warna: 'Cokelat mahoni' }, price: 850000, stock: 2, weightGrams: 260 },
        ],
        pictures: [{ subject: 'tenun-ikat', alt: 'Selendang songket katun merah dengan rumbai pilin' }],
      },
      {
        name: 'Kain Tenun Meteran Garis Pewarna Alam',
        summary: 'Katun tenun tangan 70 cm, dijual per meter untuk kemeja dan rok',
        description:
          'Untuk yang menjahit sendiri, kami menenun kain bergaris sederhana pada alat tenun bukan mesin, lebih lebar dan lebih cepat daripada gedogan. Susutnya 4%; rendam dulu sebelum dipotong.\n\nKemeja lengan pendek ukuran L memerlukan kira-kira dua setengah meter, rok tiga meter.\n\nPesanan lebih dari satu meter dikirim sebagai satu potong utuh.',
        category: 'kriya-tenun',
        techniques: ['tenun', 'pewarna-alam'],
        materials: ['katun'],
        unit: 'metre',
        variants: [
          { options: { Warna: 'Cokelat garis krem' }, price: 165000, stock: 24, weightGrams: 190 },
          { options: { Warna: 'Biru garis putih' }, price: 185000, stock: 16, weightGrams: 190 },
          { options: { Warna: 'Abu garis jingga' }, price: 175000, stock: 11, weightGrams: 190 },
        ],
        pictures: [{ subject: 'tenun-ikat', alt: 'Kain tenun meteran bergaris cokelat dan krem' }],
      },
      {
        name: 'Taplak Meja Panjang Tenun Rumbai',
        summary: 'Taplak jalur tengah meja (table runner) 180 x 35 cm, warnanya berangsur dari tua ke muda',
        description:
          'Lebarnya persis satu alat gedogan kecil, sehingga kedua tepinya anyaman asli tanpa jahitan. Untuk warna yang berangsur itu benangnya dicelup bertingkat, dari sekali sampai lima kali.\n\nTumpahan kopi lekas ditotol dengan air dingin. Setrika dari balik, panas sedang.\n\nTersedia empat warna; dua terakhir hanya ada saat musim tarum.',
        category: 'rumah-dekorasi',
        techniques: ['tenun', 'pewarna-alam'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 180, widthCm: 35 },
        variants: [
          { options: { Warna: 'Mahoni' }, price: 185000, stock: 7, weightGrams: 240 },
          { options: { Warna: 'Mengkudu' }, price: 185000, stock: 6, weightGrams: 240 },
          { options: { Warna: 'Tarum muda' }, price: 195000, stock: 3, weightGrams: 240 },
          { options: { Warna: 'Tarum tua' }, price: 205000, stock: 2, weightGrams: 240 },
        ],
        pictures: [{ subject: 'tenun-ikat', alt: 'Taplak meja panjang bergaris bertingkat dengan rumbai' }],
      },
      {
        name: 'Syal Tenun Tipis Tarum',
        summary: 'Syal longgar dari benang halus, biru tarum, ringan di leher',
        description:
          'Jarak antarbenang direnggangkan sehingga kain hampir tembus pandang. Birunya dari daun tarum yang diperam lima hari bersama kapur dan gula, dicelup enam kali dan diangin-angin di antaranya.\n\nPada dua cucian pertama ada biru yang terlepas; cuci terpisah.\n\n170 x 50 cm, berat 110 gram.',
        category: 'fesyen-kerudung-syal',
        techniques: ['tenun', 'pewarna-alam'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 170, widthCm: 50 },
        variants: [
          { options: { Warna: 'Biru muda' }, price: 210000, stock: 8, weightGrams: 130 },
          { options: { Warna: 'Biru tua' }, price: 235000, stock: 6, weightGrams: 130 },
        ],
        pictures: [
          { subject: 'tenun-ikat', alt: 'Syal tenun tipis berwarna biru tarum' },
          { subject: 'natural-dye-yarn', alt: 'Ikatan benang biru yang baru dicelup tarum' },
        ],
      },
      {
        name: 'Benang Katun Pewarna Alam Satu Ukel',
        summary: 'Benang katun celup alam 100 gram untuk perajut, penyulam, dan penenun',
        description:
          'Permintaan para perajut yang mampir ke berugak. Katun 20/2, sudah dimasak, dimordan tawas, dicelup, dan difiksasi. Panjang satu ukel sekitar 1.690 meter.\n\nWarna antarcelupan tidak akan sama; belilah sekaligus untuk satu karya.\n\nUkel harus digulung dulu menjadi bola. Letakkan di atas dua lutut seperti ibu-ibu kami.',
        category: 'kriya-tenun',
        techniques: ['pewarna-alam'],
        materials: ['katun'],
        unit: 'gram',
        unitSize: 100,
        variants: [
          { options: { Warna: 'Cokelat mahoni' }, price: 68000, stock: 22, weightGrams: 110 },
          { options: { Warna: 'Merah mengkudu' }, price: 78000, stock: 14, weightGrams: 110 },
          { options: { Warna: 'Biru tarum' }, price: 85000, stock: 12, weightGrams: 110 },
          { options: { Warna: 'Kuning kayu nangka' }, price: 68000, stock: 17, weightGrams: 110 },
        ],
        pictures: [
          { subject: 'natural-dye-yarn', alt: 'Ukel benang katun cokelat, merah, biru, dan kuning' },
        ],
      },
      {
        name: 'Kemeja Pria Tenun Pringgasela Lengan Pendek',
        summary: 'Kemeja jahit sesuai ukuran dari kain bergaris, kancing tempurung',
        description:
          'Kain ditenun dulu, baru diukur. Lengan dan saku dipotong sehingga garis menyambung dengan badan, dan untuk itu perlu kain setengah meter lebih banyak.\n\nKirimkan lingkar dada, panjang badan, dan lebar bahu di catatan, atau pilih ukuran jadi. Perbaikan kecil dalam 30 hari tidak dipungut biaya.\n\nCuci tangan dan jemur terbalik.',
        category: 'fesyen-busana',
        techniques: ['tenun', 'jahit', 'pewarna-alam'],
        materials: ['katun', 'tempurung-kelapa'],
        unit: 'piece',
        madeToOrder: { leadDays: 21, monthlyCapacity: 12 },
        variants: [
          { options: { Ukuran: 'M' }, price: 585000, stock: null, weightGrams: 380 },
          { options: { Ukuran: 'L' }, price: 585000, stock: null, weightGrams: 400 },
          { options: { Ukuran: 'XL' }, price: 625000, stock: null, weightGrams: 430 },
        ],
        pictures: [{ subject: 'tenun-ikat', alt: 'Kain tenun bergaris yang akan dijahit menjadi kemeja' }],
      },
      {
        name: 'Tas Jinjing Ketak Lombok Lapis Tenun',
        summary: 'Tas anyaman ketak yang diasap, dengan furing kain tenun dan tali kulit',
        description:
          'Ketak adalah sejenis paku yang merambat di hutan; batangnya dibelah, dianyam melilit rotan, dan diasap dengan sabut sampai cokelat. Anyamannya dari sepupu kami di desa sebelah, furing dan talinya kami kerjakan sendiri.\n\nKuat sekali, tetap tegak walau diduduki anak kecil. Bau asapnya hilang dalam dua pekan.\n\n28 x 12 x 20 cm.',
        category: 'fesyen-tas',
        techniques: ['anyaman', 'tenun', 'jahit'],
        materials: ['serat-alam', 'rotan', 'katun', 'kulit-sapi'],
        unit: 'piece',
        size: { lengthCm: 28, widthCm: 12, heightCm: 20 },
        variants: [
          { options: { Furing: 'Biru tarum' }, price: 345000, stock: 4, weightGrams: 620 },
          { options: { Furing: 'Cokelat mahoni' }, price: 335000, stock: 5, weightGrams: 620 },
        ],
        pictures: [{ subject: 'woven-basket', alt: 'Tas jinjing anyaman ketak cokelat dengan furing tenun' }],
      },
      {
        name: 'Sarung Bantal Tenun Kancing Batok',
        summary: 'Sarung bantal sofa 40 x 40 cm dari potongan kain yang tersisa, sepasang',
        description:
          'Ujung-ujung kain yang tidak cukup untuk baju kami kumpulkan menurut warna, lalu disusun menjadi bidang-bidang persegi. Karena itu sepasang bantal serupa tetapi tidak kembar.\n\nBagian belakang katun polos dengan tiga kancing batok. Isi bantal tidak disertakan.\n\nBoleh dicuci mesin dengan putaran halus di dalam kantong jaring.',
        category: 'rumah-dekorasi',
        techniques: ['tenun', 'jahit'],
        materials: ['katun', 'tempurung-kelapa'],
        unit: 'set',
        size: { lengthCm: 40, widthCm: 40 },
        variants: [
          { options: { Warna: 'Nada hangat' }, price: 175000, stock: 6, weightGrams: 340 },
          { options: { Warna: 'Nada biru' }, price: 175000, stock: 5, weightGrams: 340 },
        ],
        pictures: [{ subject: 'tenun-ikat', alt: 'Sepasang sarung bantal tenun bernada hangat' }],
      },
      {
        name: 'Kain Reragian Tua Inaq Sahnah',
        summary: 'Kain panjang enam warna yang ditenun empat bulan untuk pameran, hanya selembar',
        description:
          'Enam warna alam dalam 42 jalur yang lebarnya tidak satu pun sama. Inaq Sahnah menghitungnya di kepala, dari ragam kain neneknya yang sudah lapuk. Ketika selesai ia mengaku salah satu jalur keliru dan menolak memberi tahu yang mana.\n\nBenang katun pintal mesin, seluruhnya celup alam, gedogan, dua lembar sambung tangan.\n\n115 x 230 cm. Disertai surat tulisan tangan penenunnya.',
        category: 'kriya-tenun',
        techniques: ['tenun', 'pewarna-alam'],
        materials: ['katun'],
        unit: 'piece',
        unique: true,
        size: { lengthCm: 230, widthCm: 115 },
        variants: [{ options: {}, price: 2900000, stock: 1, weightGrams: 820 }],
        pictures: [
          { subject: 'tenun-ikat', alt: 'Kain reragian enam warna dengan jalur yang lebarnya berbeda' },
          { subject: 'loom-scene', alt: 'Inaq Sahnah menenun di berugak' },
        ],
      },
    ],
  },
]
