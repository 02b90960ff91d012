import type { SampleSeller } from '../sample-types.ts'

export const acehTengah: SampleSeller[] = [
  {
    slug: 'kopi-pantan-musara',
    name: 'Kopi Pantan Musara',
    kind: 'cooperative',
    villageCode: '11.04.07.2037',
    since: 2014,
    contact: 'Aman Contoh',
    tagline: 'Arabika Gayo 1.500 meter dari kebun anggota di Pantan Musara, disangrai di tempat',
    story:
      'Pantan Musara ada di punggung bukit Pegasing. Pagi berkabut, siang terik, dan pohon lamtoro menaungi kopi yang ditanam orang tua kami. Koperasi beranggota 52 keluarga, masing-masing tidak sampai satu hektare.\n\nDulu gelondong dijual ke pengumpul di pinggir jalan. Sejak 2014 kami punya pulper, para-para beratap plastik, dan satu mesin sangrai enam kilo. Yang menyicip adalah Inen Sari; bila ia menggeleng, satu karung turun kelas.\n\nNomor pada kemasan menunjukkan kebun dan hari petiknya.',
    scene: 'garden-scene',
    scale: 'kecil',
    certificates: [
      { kind: 'nib', number: '0000110400001', expiresOn: null },
      { kind: 'halal', number: 'ID00011040000000001', expiresOn: null },
      { kind: 'pirt', number: '2141104000001-30', expiresOn: '2030-07-31' },
      { kind: 'ig', number: 'ID G 000011040', expiresOn: null },
    ],
    programs: ['fasilitasi-usaha'],
    products: [
      {
        name: 'Kopi Arabika Gayo Giling Basah Sangrai Sedang',
        summary: 'Proses khas Gayo: tubuh tebal, asam rendah, wangi rempah dan kayu',
        description:
          'Giling basah berarti kulit tanduk dikupas ketika biji masih lembap, lalu biji dijemur telanjang. Dari situ datang warna hijau kebiruan dan tubuh yang tebal.\n\nSangrai sedang, dicicip setiap angkatan. Kami menemukan gula merah, sedikit cengkih, dan kayu basah; asamnya rendah, jadi bersahabat dengan susu.\n\nSebutkan alat seduh bila memilih bubuk. Paling enak sepuluh hari sampai dua bulan setelah sangrai.',
        category: 'kuliner-kopi-teh-cokelat',
        techniques: ['pengeringan', 'sangrai'],
        materials: ['kopi'],
        unit: 'piece',
        variants: [
          { options: { Berat: '200 gram', Bentuk: 'Biji' }, price: 68000, stock: 50, weightGrams: 225 },
          { options: { Berat: '200 gram', Bentuk: 'Bubuk' }, price: 68000, stock: 46, weightGrams: 225 },
          { options: { Berat: '1 kg', Bentuk: 'Biji' }, price: 310000, stock: 14, weightGrams: 1060 },
          { options: { Berat: '1 kg', Bentuk: 'Bubuk' }, price: 310000, stock: 9, weightGrams: 1060 },
        ],
        pictures: [
          { subject: 'coffee', alt: 'Biji kopi Gayo giling basah sangrai sedang' },
          { subject: 'garden-scene', alt: 'Kebun kopi berkabut di Pantan Musara' },
        ],
      },
      {
        name: 'Kopi Gayo Natural Anaerob 72 Jam',
        summary: 'Ceri utuh diperam tiga hari tanpa udara, rasa nangka dan anggur',
        description:
          'Ceri paling merah masuk ke tong tertutup dengan katup satu arah selama 72 jam, lalu dijemur bersama kulitnya 28 hari. Tiga karung setahun, tidak lebih, karena satu tong yang gagal berarti satu karung hilang.\n\nKuat, seperti nangka matang dan anggur. Sebagian orang jatuh hati, sebagian menolak; cobalah 100 gram dulu.\n\nSangrai terang untuk seduh saring. Sajikan agak dingin.',
        category: 'kuliner-kopi-teh-cokelat',
        techniques: ['fermentasi', 'pengeringan', 'sangrai'],
        materials: ['kopi'],
        unit: 'piece',
        variants: [
          { options: { Berat: '100 gram' }, price: 65000, stock: 22, weightGrams: 120 },
          { options: { Berat: '200 gram' }, price: 125000, stock: 15, weightGrams: 225 },
        ],
        pictures: [{ subject: 'coffee', alt: 'Kemasan kopi Gayo natural sangrai terang' }],
      },
      {
        name: 'Kopi Gayo Madu (Honey Process)',
        summary: 'Lendir ceri dibiarkan menempel saat dijemur, manis tebu dan lemon',
        description:
          'Tidak ada madu di dalamnya; namanya dari lendir buah yang lengket. Kulit dikupas, lendir ditinggal kira-kira separuh, lalu dijemur lambat di para-para tiga pekan.\n\nManisnya seperti tebu, dengan asam lemon yang pendek. Ini kopi yang kami suguhkan kepada tamu yang bilang tidak kuat kopi.\n\nBiji utuh 200 gram; giling dilakukan bila diminta di catatan.',
        category: 'kuliner-kopi-teh-cokelat',
        techniques: ['pengeringan', 'sangrai'],
        materials: ['kopi'],
        unit: 'piece',
        variants: [
          { options: { Sangrai: 'Terang' }, price: 84000, stock: 24, weightGrams: 225 },
          { options: { Sangrai: 'Sedang' }, price: 84000, stock: 28, weightGrams: 225 },
        ],
        pictures: [{ subject: 'coffee', alt: 'Biji kopi proses madu dari Pantan Musara' }],
      },
      {
        name: 'Kopi Lanang Gayo Biji Tunggal',
        summary: 'Biji bulat pilihan tangan, hanya lima dari seratus ceri',
        description:
          'Kebanyakan ceri berisi dua biji. Kira-kira lima dari seratus hanya berisi satu, bulat seperti kacang polong, dan harus dipilih dengan tangan di atas meja miring. Ibu-ibu melakukannya seusai salat zuhur sambil mendengarkan radio.\n\nKarena bulat, sangrainya lebih rata. Cangkirnya pekat, bersih, dengan cokelat hitam.\n\nKotak 150 gram, biji utuh.',
        category: 'kuliner-kopi-teh-cokelat',
        techniques: ['sangrai'],
        materials: ['kopi'],
        unit: 'piece',
        variants: [{ options: {}, price: 89000, stock: 17, weightGrams: 180 }],
        pictures: [{ subject: 'coffee', alt: 'Biji kopi lanang yang bulat' }],
      },
      {
        name: 'Kopi Seduh Kantong Gayo Kotak Sepuluh',
        summary: 'Sepuluh kantong saring sekali pakai, tinggal sobek dan siram',
        description:
          'Untuk kantor dan perjalanan: 12 gram kopi giling sedang dalam kantong saring bertelinga. Kaitkan di bibir cangkir, siram 150 ml air panas dalam tiga kali tuang.\n\nSetiap kantong dibungkus dengan gas nitrogen sehingga wanginya tertahan delapan bulan.\n\nSatu kotak bisa dicampur tiga proses; pilih kotak campur kalau belum tahu mana yang disuka.',
        category: 'kuliner-kopi-teh-cokelat',
        techniques: ['sangrai'],
        materials: ['kopi'],
        unit: 'piece',
        variants: [
          { options: { Isi: 'Giling basah' }, price: 75000, stock: 34, weightGrams: 210 },
          { options: { Isi: 'Campur tiga proses' }, price: 85000, stock: 29, weightGrams: 210 },
        ],
        pictures: [{ subject: 'coffee', alt: 'Kotak kopi kantong saring isi sepuluh' }],
      },
      {
        name: 'Biji Kopi Hijau Gayo Mutu Satu',
        summary: 'Biji mentah untuk penyangrai rumahan, cacat paling banyak sebelas per 300 gram',
        description:
          'Bagi yang menyangrai sendiri. Kadar air 12%, ukuran ayakan 16 ke atas, disortir tiga kali: mesin, meja, lalu mata.\n\nPanen raya Oktober sampai Desember, panen kecil April dan Mei. Lembar hasil cicip dari koperasi disertakan pada pembelian lima kilo.\n\nKarung goni dengan plastik kedap di dalam. Setahun di tempat sejuk.',
        category: 'kuliner-kopi-teh-cokelat',
        techniques: ['pengeringan'],
        materials: ['kopi'],
        unit: 'piece',
        variants: [
          { options: { Berat: '1 kg' }, price: 165000, stock: 40, weightGrams: 1050 },
          { options: { Berat: '5 kg' }, price: 790000, stock: 12, weightGrams: 5200 },
        ],
        pictures: [{ subject: 'coffee', alt: 'Biji kopi hijau kebiruan sebelum disangrai' }],
      },
      {
        name: 'Teh Kulit Kopi Cascara Gayo',
        summary: 'Kulit ceri kopi kering, diseduh seperti teh, rasa kismis dan rosela',
        description:
          'Kulit dari ceri yang diproses madu dijemur di atas kawat bersih, bukan di tanah, hanya tiga hari agar warnanya tetap merah. Selebihnya menjadi kompos untuk kebun.\n\nSeduh 6 gram dengan 200 ml air panas selama lima menit, atau rendam semalam di kulkas. Kafeinnya sekitar seperempat kopi.\n\nKantong 100 gram, setahun.',
        category: 'kuliner-kopi-teh-cokelat',
        techniques: ['pengeringan'],
        materials: ['kopi'],
        unit: 'piece',
        variants: [{ options: {}, price: 38000, stock: 26, weightGrams: 120 }],
        pictures: [{ subject: 'tea', alt: 'Kulit ceri kopi kering dan secangkir seduhan merah' }],
      },
      {
        name: 'Permen Kopi Gula Aren Gayo',
        summary: 'Permen keras dari kopi pekat dan gula aren, dibungkus kertas minyak',
        description:
          'Kopi kental, gula aren, dan sesendok mentega dimasak sampai 145°C, dituang, dan dipotong sebelum mengeras. Pahit kopinya benar terasa, anak-anak biasanya melepehnya.\n\nDigulung satu per satu dengan kertas minyak oleh ibu-ibu muda pada hari Minggu.\n\nKaleng 120 gram, sekitar 30 butir. Enam bulan. Mengandung susu.',
        category: 'kuliner-kue',
        materials: ['kopi', 'gula-aren', 'susu'],
        unit: 'piece',
        variants: [{ options: {}, price: 30000, stock: 37, weightGrams: 200 }],
        pictures: [
          { subject: 'palm-sugar', alt: 'Permen kopi gula aren cokelat dalam bungkus kertas minyak' },
        ],
      },
      {
        name: 'Madu Bunga Kopi Pegasing',
        summary: 'Madu lebah ternak saat kopi berbunga, ringan dengan wangi melati',
        description:
          'Dua kali setahun kebun memutih oleh bunga kopi selama dua pekan. Kotak lebah Apis cerana dipindahkan ke sana, dan madu yang dipanen sesudahnya berwarna kuning muda.\n\nWanginya mengingatkan pada melati. Pada udara dingin madu ini mengkristal; rendam botolnya di air hangat di bawah 40°C.\n\nBotol 250 ml. Tidak untuk bayi di bawah satu tahun.',
        category: 'kuliner-madu',
        materials: ['madu'],
        unit: 'piece',
        variants: [{ options: {}, price: 98000, stock: 11, weightGrams: 490 }],
        pictures: [{ subject: 'honey', alt: 'Botol madu bunga kopi berwarna kuning muda' }],
      },
      {
        name: 'Tas Selempang Kerawang Gayo Sulam',
        summary: 'Tas kanvas hitam dengan sulaman kerawang merah, kuning, hijau, dan putih',
        description:
          'Kerawang berawal dari ukiran di rumah adat, lalu pindah ke kain. Inen Rahmah menyulamnya dengan mesin jahit kaki: pucuk rebung, awan berarak, dan tali berpilin, tanpa pola cetak.\n\nKanvas hitam tebal, furing katun, ritsleting, satu kantong dalam. Muat buku A5 dan botol minum.\n\nUkuran 26 x 20 x 8 cm. Cuci lap; benang sulamnya tidak luntur.',
        category: 'fesyen-tas',
        techniques: ['sulam', 'jahit'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 26, widthCm: 8, heightCm: 20 },
        variants: [
          { options: { Motif: 'Pucuk rebung' }, price: 165000, stock: 8, weightGrams: 380 },
          { options: { Motif: 'Awan berarak' }, price: 165000, stock: 6, weightGrams: 380 },
        ],
        pictures: [{ subject: 'leather-bag', alt: 'Tas selempang hitam dengan sulaman kerawang Gayo' }],
        programs: ['fasilitasi-usaha'],
      },
      {
        name: 'Kotak Hadiah Tiga Proses Kopi Gayo',
        summary: 'Giling basah, madu, dan natural masing-masing 100 gram dalam satu kotak',
        description:
          'Cara paling mudah memahami proses pascapanen: kebun yang sama, bulan yang sama, tiga perlakuan berbeda. Kartu di dalam kotak menuntun menyeduh ketiganya berdampingan dan mencatat rasanya.\n\nDisangrai setelah pesanan masuk, pada hari Rabu, dan dikirim Jumat.\n\nKotak kardus cokelat dengan cap linoleum bergambar daun kopi.',
        category: 'kriya-suvenir',
        techniques: ['sangrai'],
        materials: ['kopi'],
        unit: 'set',
        madeToOrder: { leadDays: 5, monthlyCapacity: 80 },
        size: { lengthCm: 24, widthCm: 18, heightCm: 7 },
        variants: [
          { options: { Bentuk: 'Biji' }, price: 155000, stock: null, weightGrams: 450 },
          { options: { Bentuk: 'Bubuk' }, price: 155000, stock: null, weightGrams: 450 },
        ],
        pictures: [{ subject: 'gift-hamper', alt: 'Kotak hadiah berisi tiga kantong kopi Gayo' }],
      },
    ],
  },
]
