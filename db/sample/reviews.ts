import type { SampleReview } from './order-types.ts'

/** What buyers say of what they bought. */
export const sampleReviews: readonly SampleReview[] = [
  {
    slug: 'kipas-lipat-kain-tope-rangka-bambu',
    stars: 5,
    words: 'Kainnya tebal dan rangkanya tidak goyang. Saya pakai di pesta, banyak yang tanya beli di mana.',
    answer:
      'Terima kasih, Bu. Kipas itu dari potongan kain yang tersisa, jadi motifnya memang tidak ada dua.',
  },
  {
    slug: 'kipas-lipat-kain-tope-rangka-bambu',
    stars: 4,
    words: 'Bagus untuk oleh-oleh. Sarung kainnya agak sempit, selebihnya rapi.',
  },
  {
    slug: 'tas-selempang-kain-tope-kecil',
    stars: 5,
    words: 'Tenunannya rapat, kulitnya empuk, jahitan talinya kuat. Muat ponsel, dompet, dan mukena tipis.',
    answer: 'Terima kasih, Bu Rahma. Kalau talinya mau dipendekkan, bawa saja ke rumah tenun kami.',
  },
  {
    slug: 'selendang-kain-tope-berumbai',
    stars: 5,
    words:
      'Menunggu hampir dua bulan, tetapi sepadan. Jatuhnya lembut dan warna gadingnya hidup di bawah lampu.',
  },
  {
    slug: 'paket-belajar-ecoprint-di-rumah',
    stars: 5,
    words: 'Petunjuknya jelas, anak saya yang kelas lima bisa mengikuti. Hasil daun jatinya keluar semua.',
  },
  {
    slug: 'paket-belajar-ecoprint-di-rumah',
    stars: 3,
    words: 'Bahannya lengkap, hanya tawasnya pas-pasan untuk dua kain. Lebihkan sedikit supaya tidak kurang.',
    answer: 'Terima kasih masukannya. Sejak bulan ini tawasnya kami tambah menjadi satu setengah takaran.',
  },
  {
    slug: 'tas-kain-ecoprint-daun-singkong',
    stars: 5,
    words: 'Jejak daunnya jelas sampai ke tulang daun. Sudah tiga kali dicuci tangan, warnanya tetap.',
  },
  {
    slug: 'kemeja-laki-laki-ecoprint-daun-jambu-biji',
    stars: 4,
    words: 'Potongannya pas dan kainnya adem. Warnanya sedikit lebih muda daripada di foto.',
  },
  {
    slug: 'minyak-kelapa-murni-vco-perasan-dingin',
    stars: 5,
    words: 'Jernih, wanginya seperti kelapa segar, tidak tengik. Botolnya dibungkus rapat dan tidak rembes.',
  },
  {
    slug: 'minyak-kelapa-murni-vco-perasan-dingin',
    stars: 5,
    words: 'Dipakai untuk masak dan untuk rambut. Beli yang 500 ml lebih hemat.',
  },
  {
    slug: 'keripik-kelapa-manis-asin',
    stars: 4,
    words: 'Renyah dan gurihnya alami. Manisnya pas, cuma cepat habis karena irisannya tipis.',
  },
  {
    slug: 'serundeng-kelapa-pedas-daun-jeruk',
    stars: 5,
    words: 'Daun jeruknya terasa, pedasnya sedang. Dimakan dengan nasi panas saja sudah cukup.',
  },
  {
    slug: 'sabun-batang-minyak-kelapa-sereh',
    stars: 5,
    words: 'Busanya lembut dan tidak membuat kulit kering. Wangi serehnya tidak menusuk.',
  },
  {
    slug: 'kue-kering-bagea-kelapa-sangrai',
    stars: 3,
    words: 'Rasanya enak, kelapanya terasa, tetapi satu bungkus remuk di jalan. Kotaknya perlu lebih kaku.',
    answer: 'Mohon maaf, Bu. Pengiriman berikutnya kami lapisi kardus di dalamnya.',
  },
  {
    slug: 'gula-semut-lontar',
    stars: 5,
    words: 'Butirannya kering dan tidak menggumpal. Untuk kopi rasanya lebih dalam daripada gula aren.',
  },
  {
    slug: 'bakul-anyam-daun-lontar-bertutup',
    stars: 5,
    words:
      'Anyamannya rapat, tutupnya pas. Kami pakai untuk nasi di meja, uapnya keluar dan nasi tidak basah.',
  },
  {
    slug: 'abon-ikan-tuna-arungkeke',
    stars: 4,
    words: 'Seratnya halus dan ikannya terasa, bukan terigu. Sedikit terlalu manis untuk lidah saya.',
  },
  {
    slug: 'sambal-ikan-teri-kacang',
    stars: 3,
    words: 'Terinya sedikit, kacangnya banyak. Bu Contoh yang melayani di toko juga kurang ramah.',
    reported: 'Ulasan ini menyebut nama orang yang bekerja di toko kami dan tidak tentang sambalnya.',
  },
  {
    slug: 'stik-rumput-laut-renyah',
    stars: 4,
    words: 'Garing sampai suapan terakhir dan tidak berminyak. Anak-anak suka yang asli.',
  },
  {
    slug: 'kopi-arabika-ujung-bulu-sangrai-sedang',
    stars: 5,
    words: 'Tanggal sangrainya tertulis, datang masih segar. Asamnya halus, ada rasa karamel di belakang.',
  },
  {
    slug: 'kopi-robusta-tubruk-rumbia',
    stars: 4,
    words: 'Pekat dan tidak getir untuk tubruk. Gilingannya kasar, jadi ampasnya cepat turun.',
  },
  {
    slug: 'cokelat-batang-70-kakao-ulubongka',
    stars: 5,
    words: 'Pahitnya bersih, ada rasa buah. Tidak meleleh di jalan walaupun kirimnya jauh.',
  },
  {
    slug: 'kacang-mete-panggang-garam-laut',
    stars: 5,
    words: 'Besar-besar dan utuh, garamnya tidak berlebihan. Terasa baru dipanggang.',
  },
  {
    slug: 'sarung-batik-kepala-buketan',
    stars: 5,
    words: 'Isen-isennya halus di kedua sisi. Merahnya tua dan dalam, persis seperti milik nenek saya dulu.',
  },
  {
    slug: 'ikan-asar-cakalang-vakum',
    stars: 4,
    words: 'Wangi asapnya kuat dan dagingnya tidak kering. Vakumnya rapat, sampai di Jakarta masih baik.',
  },
  {
    slug: 'sambal-cakalang-asar-kemangi',
    stars: 5,
    words: 'Cakalangnya banyak dan kemanginya wangi. Pedasnya naik pelan-pelan.',
  },
  {
    slug: 'abon-cakalang-kelapa',
    stars: 4,
    words: 'Gurih dan tidak apek. Untuk bekal anak yang 150 gram cukup seminggu.',
  },
  {
    slug: 'selai-pala-banda',
    stars: 5,
    words: 'Rasa palanya segar, seperti buahnya, tidak seperti bumbu. Cocok untuk roti bakar.',
  },
  {
    slug: 'madu-hutan-ujung-kulon-panen-lestari',
    stars: 2,
    words: 'Madunya wangi, tetapi tutup botolnya bocor dan isinya berkurang kira-kira seperlima.',
    answer:
      'Mohon maaf, Bu Dewi. Tutup botol ukuran itu sudah kami ganti dengan yang bersegel. Yang bocor kami kirim ulang tanpa biaya.',
  },
  {
    slug: 'selendang-ikat-motif-kurang',
    stars: 5,
    words: 'Merah mengkudunya dalam dan tidak luntur waktu saya rendam air dingin. Rumbainya dipilin rapi.',
  },
]
