import type { SampleSeller } from '../sample-types.ts'

/** Kabupaten Sumba Timur, Nusa Tenggara Timur (53.11). Sellers, products and numbers are invented. */
export const sumbaTimur: SampleSeller[] = [
  {
    slug: 'ikat-prailiu',
    name: 'Tenun Ikat Uma Lungsi Prailiu',
    kind: 'group',
    villageCode: '53.11.16.1002',
    since: 2009,
    contact: 'Rambu Lungsi Kombu',
    tagline:
      'Hinggi dan lau pewarna alam dari Prailiu, merah mengkudu dan biru nila yang diperam berbulan-bulan',
    story:
      'Sehelai hinggi di Prailiu lewat banyak tangan. Ada yang menggambar, ada yang mengikat benang ' +
      'dengan sobekan daun gewang, ada yang memegang periuk nila dan tidak boleh diganggu, dan ada ' +
      'yang menenun. Kelompok kami enam belas orang dari empat keluarga.\n\n' +
      'Biru diperoleh dari daun wora, merah dari akar kombu atau mengkudu. Musim menentukan: nila ' +
      'dikerjakan ketika tanaman rimbun sesudah hujan, mengkudu ketika kemarau karena jemurannya ' +
      'berminggu-minggu. Sesudah dicelup, benang diminyaki kemiri dan diperam di bakul tertutup.\n\n' +
      'Kami mencantumkan nama pembuat motif di setiap kain, dan menceritakan arti gambarnya sejauh ' +
      'yang boleh diceritakan.',
    scene: 'loom-scene',
    scale: 'mikro',
    certificates: [{ kind: 'nib', number: '0000053110111', expiresOn: null }],
    products: [
      {
        name: 'Hinggi Kombu Motif Njara dan Mamuli',
        summary: 'Kain laki-laki pewarna alam, deret kuda dan mamuli dalam merah mengkudu dan biru nila',
        description:
          'Njara, kuda, adalah kendaraan dan kebanggaan orang Sumba; mamuli perhiasan yang menyertai ' +
          'seorang perempuan pada hari pernikahannya. Keduanya berbaris di kedua ujung kain dan ' +
          'bertemu di lajur tengah.\n\n' +
          'Benang diikat selama dua bulan, dicelup nila empat kali dan mengkudu enam kali. Dari ' +
          'gambar pertama sampai rumbai terakhir lamanya empat belas bulan. Dua panel disambung ' +
          'tangan di tengah.\n\n' +
          'Angin-anginkan dua kali setahun, simpan digulung dengan cengkih atau merica. Jangan dicuci ' +
          'kecuali sangat perlu.',
        category: 'kriya-tenun',
        techniques: ['tenun-ikat', 'tenun', 'pewarna-alam'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 250, widthCm: 125 },
        variants: [{ options: {}, price: 4850000, stock: 2, weightGrams: 1450 }],
        pictures: [
          { subject: 'tenun-ikat', alt: 'Hinggi merah tua bermotif kuda dan mamuli berderet' },
          { subject: 'loom-scene', alt: 'Penenun Prailiu di alat tenun gedogan' },
        ],
      },
      {
        name: 'Hinggi Kawuru Biru Nila Motif Manu',
        summary: 'Hinggi biru tua dari daun wora dengan motif ayam jantan, tanpa warna merah',
        description:
          'Kawuru berarti hanya biru. Sebelas kali celup untuk biru yang hampir hitam, diseling ' +
          'jemuran di bawah pohon asam. Putihnya warna benang asli yang selama itu terlindung ikatan ' +
          'daun gewang.\n\n' +
          'Manu, ayam jantan, bangun lebih dahulu daripada siapa pun; ia gambaran pemimpin yang ' +
          'berjaga. Nila masih dapat meninggalkan biru di tangan pada bulan-bulan pertama.',
        category: 'kriya-tenun',
        techniques: ['tenun-ikat', 'tenun', 'pewarna-alam'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 240, widthCm: 115 },
        variants: [{ options: {}, price: 3200000, stock: 2, weightGrams: 1300 }],
        pictures: [{ subject: 'tenun-ikat', alt: 'Hinggi biru nila dengan motif ayam jantan putih gading' }],
      },
      {
        name: 'Lau Ikat Motif Karihu',
        summary: 'Sarung perempuan bermotif kupu-kupu purba, merah bata dan hitam, disambung tangan',
        description:
          'Karihu, kupu-kupu, lazimnya ditenun pada kain perempuan. Motifnya ditempatkan di sepertiga ' +
          'bawah supaya tampak ketika pemakainya berdiri; bagian atas polos hitam.\n\n' +
          'Hitam itu bukan satu warna: benang biru tua yang dicelup lagi dalam mengkudu. Panjang 150 ' +
          'cm, keliling 130 cm. Pengerjaan delapan bulan oleh tiga orang.',
        category: 'kriya-tenun',
        techniques: ['tenun-ikat', 'tenun', 'pewarna-alam'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 150, widthCm: 65 },
        variants: [{ options: {}, price: 2350000, stock: 3, weightGrams: 900 }],
        pictures: [
          { subject: 'tenun-ikat', alt: 'Sarung lau merah bata dengan barisan karihu di bagian bawah' },
        ],
      },
      {
        name: 'Selendang Ikat Motif Kurang',
        summary: 'Selendang 180 cm pewarna alam bergambar udang, lambang hidup yang berlanjut',
        description:
          'Udang berganti kulit dan tetap hidup; orang tua kami menggambarkannya untuk mengingat ' +
          'bahwa yang pergi tidak sepenuhnya hilang. Selendang ini biasanya pekerjaan pertama seorang ' +
          'penenun muda.\n\n' +
          'Lebar 30 cm, rumbai dipilin tangan. Kami memakai benang katun pabrik nomor halus, ' +
          'pewarnanya tetap dari akar dan daun.',
        category: 'fesyen-kerudung-syal',
        techniques: ['tenun-ikat', 'tenun', 'pewarna-alam'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 180, widthCm: 30 },
        variants: [
          { options: { Warna: 'Merah mengkudu' }, price: 485000, stock: 6, weightGrams: 260 },
          { options: { Warna: 'Biru nila' }, price: 485000, stock: 6, weightGrams: 260 },
        ],
        pictures: [
          { subject: 'tenun-ikat', alt: 'Selendang merah mengkudu bermotif udang dengan rumbai pilin' },
        ],
      },
      {
        name: 'Syal Ikat Tipis Kawuru',
        summary: 'Syal ringan dari benang halus, ikat kecil-kecil warna biru langit sampai biru malam',
        description:
          'Tamu sering berkata kain Sumba terlalu berat untuk dililit di leher. Rambu Lungsi ' +
          'menjawabnya dengan benang dua kali lebih halus dan tenunan yang lebih renggang.\n\n' +
          'Warnanya bergeser dari satu celupan di ujung kiri sampai tujuh celupan di ujung kanan. ' +
          'Cuci dengan air dingin dan sedikit sabun bayi.',
        category: 'fesyen-kerudung-syal',
        techniques: ['tenun-ikat', 'tenun', 'pewarna-alam'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 190, widthCm: 50 },
        variants: [{ options: {}, price: 625000, stock: 4, weightGrams: 190 }],
        pictures: [{ subject: 'tenun-ikat', alt: 'Syal tipis biru bergradasi dengan motif ikat kecil' }],
      },
      {
        name: 'Hiasan Dinding Ikat Pohon Andung',
        summary: 'Panel ikat 100 x 50 cm pada bilah kayu, motif pohon di halaman kampung',
        description:
          'Andung pernah berdiri di tengah kampung sebagai tanda selesainya perang. Di kain ia ' +
          'menjelma pohon bercabang simetris, kini dibaca sebagai tanda damai dan persatuan.\n\n' +
          'Bilahnya kayu kusambi lokal, kain dijepit dan tidak dilem sehingga mudah dilepas. Jauhkan ' +
          'dari cahaya matahari langsung.',
        category: 'rumah-dekorasi',
        techniques: ['tenun-ikat', 'tenun', 'pewarna-alam'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 100, widthCm: 50 },
        variants: [{ options: {}, price: 950000, stock: 3, weightGrams: 700 }],
        pictures: [{ subject: 'tenun-ikat', alt: 'Panel tenun ikat bermotif pohon tergantung di dinding' }],
      },
      {
        name: 'Ikat Kepala Tenun Sumba untuk Pria',
        summary: 'Ikat kepala lelaki selebar 45 cm dari tenun ikat, untuk busana adat dan tarian',
        description:
          'Dililit dari depan ke belakang dengan ujung dibiarkan berdiri, condong ke kiri atau kanan ' +
          'menurut kebiasaan keluarga. Kami menenunnya agak kaku supaya ujung itu tidak layu di ' +
          'tengah tarian.\n\n' +
          'Benang pabrik dan warna celup cepat, sehingga harganya terjangkau bagi sanggar. Bisa ' +
          'dipesan seragam, beri kami waktu satu bulan.',
        category: 'fesyen-aksesori',
        techniques: ['tenun-ikat', 'tenun'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 180, widthCm: 45 },
        variants: [
          { options: { Warna: 'Merah hitam' }, price: 320000, stock: 5, weightGrams: 240 },
          { options: { Warna: 'Biru putih' }, price: 320000, stock: 5, weightGrams: 240 },
        ],
        pictures: [{ subject: 'tenun-ikat', alt: 'Ikat kepala Sumba merah hitam yang sudah dilipat' }],
      },
      {
        name: 'Kain Ikat Kecil untuk Bingkai',
        summary: 'Potongan contoh ikat 35 x 35 cm berisi satu motif utuh, siap dibingkai',
        description:
          'Setiap anggota baru diberi satu motif untuk diselesaikan dari awal sampai akhir. Hasil ' +
          'yang lulus pemeriksaan para ibu dijual dalam bentuk ini, dan seluruh uangnya menjadi hak ' +
          'pembuatnya.\n\n' +
          'Penyu melambangkan kebesaran yang tenang, rusa kebijaksanaan pemimpin, kuda keberanian. ' +
          'Tepinya sudah dijahit; bingkai belum termasuk.',
        category: 'kriya-suvenir',
        techniques: ['tenun-ikat', 'tenun', 'pewarna-alam'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 35, widthCm: 35 },
        variants: [
          { options: { Motif: 'Kuda' }, price: 225000, stock: 6, weightGrams: 90 },
          { options: { Motif: 'Penyu' }, price: 225000, stock: 6, weightGrams: 90 },
          { options: { Motif: 'Rusa' }, price: 225000, stock: 6, weightGrams: 90 },
        ],
        pictures: [{ subject: 'tenun-ikat', alt: 'Kain ikat persegi berisi satu motif kuda' }],
      },
      {
        name: 'Benang Katun Celup Mengkudu dan Nila',
        summary: 'Benang pewarna alam 100 gram dari periuk celup Prailiu',
        description:
          'Sisa periuk yang masih kuat warnanya kami pakai mencelup benang jual. Mengkudunya lewat ' +
          'campuran kulit kayu loba dan minyak kemiri, sehingga merahnya matang dan tidak bergeser ke ' +
          'jingga.\n\n' +
          'Untuk menenun, merajut tangan, atau sulam. Benang biru sebaiknya dibilas sekali lagi ' +
          'sebelum dipakai bersama warna terang.',
        category: 'kriya-tenun',
        techniques: ['pewarna-alam'],
        materials: ['katun'],
        unit: 'gram',
        unitSize: 100,
        variants: [
          { options: { Warna: 'Merah mengkudu' }, price: 165000, stock: 10, weightGrams: 110 },
          { options: { Warna: 'Biru nila' }, price: 145000, stock: 12, weightGrams: 110 },
        ],
        pictures: [
          { subject: 'natural-dye-yarn', alt: 'Untaian benang merah mengkudu dan biru nila dijemur di tali' },
        ],
      },
      {
        name: 'Hinggi Pesanan Motif Keluarga',
        summary: 'Hinggi pewarna alam yang motifnya dirundingkan dengan pemesan, dibuat satu kali saja',
        description:
          'Pemesan datang membawa cerita: kelahiran, perkawinan, atau seseorang yang dikenang. ' +
          'Penggambar kami mengusulkan susunan motif pada kertas, dan ikatan baru dimulai setelah ' +
          'disetujui.\n\n' +
          'Ada motif yang hanya boleh dipakai keturunan tertentu; itu akan kami katakan terus terang ' +
          'dan mencarikan gantinya. Lama pengerjaan sekitar empat belas bulan. Pemesan menerima foto ' +
          'tiap kali warna berganti.',
        category: 'kriya-tenun',
        techniques: ['tenun-ikat', 'tenun', 'pewarna-alam'],
        materials: ['katun'],
        unit: 'piece',
        madeToOrder: { leadDays: 420, monthlyCapacity: 1 },
        size: { lengthCm: 250, widthCm: 125 },
        variants: [{ options: {}, price: 6500000, stock: null, weightGrams: 1500 }],
        pictures: [
          { subject: 'tenun-ikat', alt: 'Hinggi pesanan merah biru terbentang penuh' },
          { subject: 'natural-dye-yarn', alt: 'Benang lungsi yang sedang diikat daun gewang' },
        ],
      },
    ],
  },
  {
    slug: 'pahikung-rindi',
    name: 'Tenun Pahikung Rindi',
    kind: 'group',
    villageCode: '53.11.09.2001',
    since: 2014,
    contact: 'Rambu Pahudu Nila',
    tagline: 'Pahikung timbul, tas, dan anyaman lontar dari perempuan Rindi di timur Waingapu',
    story:
      'Kalau ikat menggambar dengan warna, pahikung menggambar dengan benang yang menonjol. Penenun ' +
      'memasang lungsi tambahan, lalu mencungkilnya menurut lidi-lidi contoh yang disebut pahudu. ' +
      'Seuntai pahudu tua diwariskan seperti perhiasan.\n\n' +
      'Di Rindi kami sembilan perempuan yang masih membaca pahudu. Jumlah lidinya bisa lebih dari ' +
      'seratus untuk satu motif, dan satu lidi yang tertukar membuat ekor kuda pindah ke kepalanya.\n\n' +
      'Selain kain besar untuk adat, kami menjahit barang yang lebih kecil, agar hasil tenunan dapat ' +
      'dibeli orang yang baru mulai mengenal Sumba.',
    scene: 'loom-scene',
    scale: 'mikro',
    certificates: [{ kind: 'nib', number: '0000053110122', expiresOn: null }],
    products: [
      {
        name: 'Lau Pahikung Motif Kuda Berbaris',
        summary: 'Sarung perempuan bertenun timbul putih di atas hitam, pekerjaan lima bulan',
        description:
          'Delapan ekor kuda berbaris di lajur bawah, di antara mereka bunga kecil pengisi ruang. ' +
          'Gambarnya timbul di muka dan membayang di belakang, sehingga dengan meraba pun orang tahu ' +
          'itu pahikung.\n\n' +
          'Dasar hitam dari nila dan lumpur, putihnya katun asli. Digantung saja sesudah dipakai; ' +
          'jangan disetrika dengan tekanan pada bagian timbul.',
        category: 'kriya-tenun',
        techniques: ['tenun'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 155, widthCm: 65 },
        variants: [{ options: {}, price: 2650000, stock: 2, weightGrams: 1000 }],
        pictures: [{ subject: 'tenun-ikat', alt: 'Sarung hitam dengan barisan kuda timbul berwarna putih' }],
      },
      {
        name: 'Selendang Pahikung Bunga Kapas',
        summary: 'Selendang tenun timbul 170 cm, motif bunga kapas kuning di dasar merah tua',
        description:
          'Kuning diambil dari kayu kuning yang diserut dan direbus semalam, merah dari akar ' +
          'mengkudu. Pahudunya hanya dua puluh empat lidi, sehingga motif ini dipakai mengajar anak ' +
          'perempuan yang baru duduk di alat tenun.\n\n' +
          'Tebal dan hangat, sesuai malam Sumba di bulan Juli.',
        category: 'fesyen-kerudung-syal',
        techniques: ['tenun', 'pewarna-alam'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 170, widthCm: 35 },
        variants: [{ options: {}, price: 575000, stock: 4, weightGrams: 310 }],
        pictures: [{ subject: 'tenun-ikat', alt: 'Selendang merah tua bermotif bunga kapas timbul kuning' }],
      },
      {
        name: 'Sabuk Pahikung Ruhu Banggi',
        summary: 'Ikat pinggang adat selebar 12 cm, dua muka, ujung berumbai manik',
        description:
          'Ruhu banggi mengencangkan hinggi di pinggang dan menjadi tempat menyelipkan parang. Karena ' +
          'itu tenunannya paling rapat di antara semua pekerjaan kami; pakan diketuk dua kali.\n\n' +
          'Manik kaca di ujungnya dirangkai tangan, enam belas helai tiap sisi. Panjang dua meter.',
        category: 'fesyen-aksesori',
        techniques: ['tenun'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 200, widthCm: 12 },
        variants: [
          { options: { Warna: 'Merah hitam' }, price: 345000, stock: 5, weightGrams: 220 },
          { options: { Warna: 'Kuning hitam' }, price: 345000, stock: 5, weightGrams: 220 },
        ],
        pictures: [{ subject: 'tenun-ikat', alt: 'Sabuk tenun timbul merah hitam dengan rumbai bermanik' }],
      },
      {
        name: 'Tas Bahu Pahikung Kulit Sapi',
        summary: 'Tas bahu tenun timbul dengan dasar dan tali kulit sapi, berlapis katun',
        description:
          'Panel mukanya dipotong dari tenunan yang memang dirancang selebar tas, jadi motif tidak ' +
          'terpenggal. Kulit sapinya dijahit tangan oleh tukang pelana di Melolo.\n\n' +
          'Satu ruang utama beritsleting dan dua saku. Kulit akan menggelap; panel tenun dapat ' +
          'dilepas dari kancing dalam untuk dicuci.',
        category: 'fesyen-tas',
        techniques: ['tenun', 'olah-kulit', 'jahit'],
        materials: ['katun', 'kulit-sapi'],
        unit: 'piece',
        size: { lengthCm: 30, widthCm: 10, heightCm: 26 },
        variants: [
          { options: { Motif: 'Kuda' }, price: 685000, stock: 3, weightGrams: 640 },
          { options: { Motif: 'Ayam jantan' }, price: 685000, stock: 2, weightGrams: 640 },
        ],
        pictures: [
          { subject: 'leather-bag', alt: 'Tas bahu dengan panel tenun Sumba dan tali kulit cokelat' },
        ],
      },
      {
        name: 'Dompet Kartu Tenun Rindi',
        summary: 'Dompet kartu lipat dua dari sisa tenunan pahikung, empat slot',
        description:
          'Pinggiran kain yang tersisa dari tas kami lapisi kain keras lalu dijahit menjadi dompet. ' +
          'Karena dari sisa, potongan motifnya tidak dapat dipilih; hanya warna dasarnya.\n\n' +
          'Empat slot kartu dan satu selipan uang lipat. Dikerjakan dua anggota termuda kami, yang ' +
          'sedang menabung untuk kuliah di Kupang.',
        category: 'fesyen-aksesori',
        techniques: ['tenun', 'jahit'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 11, widthCm: 8, heightCm: 1 },
        variants: [
          { options: { Dasar: 'Hitam' }, price: 95000, stock: 12, weightGrams: 50 },
          { options: { Dasar: 'Merah' }, price: 95000, stock: 12, weightGrams: 50 },
          { options: { Dasar: 'Biru' }, price: 95000, stock: 12, weightGrams: 50 },
        ],
        pictures: [{ subject: 'tenun-ikat', alt: 'Dompet kartu kecil bertenun timbul hitam putih' }],
      },
      {
        name: 'Taplak Meja Panjang Tenun Pahikung',
        summary: 'Taplak runner tenun timbul 150 x 35 cm bergaris lajur merah dan hitam',
        description:
          'Motif timbul hanya di kedua ujung supaya piring dan gelas tetap berdiri rata di tengah. ' +
          'Kainnya cukup tebal sebagai alas tanpa lapisan.\n\n' +
          'Warna dari celupan pabrik yang tahan cuci, pilihan sengaja untuk barang yang sering ' +
          'terkena kuah.',
        category: 'rumah-dekorasi',
        techniques: ['tenun'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 150, widthCm: 35 },
        variants: [{ options: {}, price: 465000, stock: 4, weightGrams: 380 }],
        pictures: [
          { subject: 'tenun-ikat', alt: 'Taplak panjang tenun Sumba berlajur merah hitam di atas meja' },
        ],
      },
      {
        name: 'Bakul Sirih Pinang Daun Lontar',
        summary: 'Wadah bertutup dari daun lontar dengan hiasan celupan, tempat sirih atau perhiasan',
        description:
          'Di Sumba tamu disambut dengan sirih pinang, dan wadahnya harus rapi. Bakul ini dianyam ' +
          'berlapis dengan sudut-sudut tegak; garis warnanya dari daun yang dicelup terpisah sebelum ' +
          'dianyam.\n\n' +
          'Banyak pembeli menjadikannya kotak cincin. Simpan di tempat kering agar tidak berjamur.',
        category: 'kriya-anyaman',
        techniques: ['anyaman'],
        materials: ['lontar'],
        unit: 'piece',
        size: { lengthCm: 16, widthCm: 16, heightCm: 12 },
        variants: [{ options: {}, price: 85000, stock: 10, weightGrams: 160 }],
        pictures: [
          { subject: 'woven-basket', alt: 'Bakul kecil daun lontar bertutup dengan garis merah dan ungu' },
        ],
      },
      {
        name: 'Tikar Pandan Rindi Dua Lapis',
        summary: 'Tikar tidur pandan hutan lebar, dua lapis, tepinya dijahit tangan',
        description:
          'Pandan dipotong pagi, durinya dibuang, direbus, lalu dijemur dan diembunkan bergantian ' +
          'sampai lemas. Lapis bawah beranyam lebar untuk kekuatan, lapis atas halus untuk kulit.\n\n' +
          'Setikar menghabiskan tiga minggu pekerjaan malam. Gulung dengan sisi halus di dalam.',
        category: 'kriya-anyaman',
        techniques: ['anyaman'],
        materials: ['pandan'],
        unit: 'piece',
        size: { lengthCm: 200, widthCm: 120 },
        variants: [{ options: {}, price: 285000, stock: 4, weightGrams: 2400 }],
        pictures: [{ subject: 'woven-mat', alt: 'Tikar pandan lebar berwarna jerami, digulung sebagian' }],
      },
      {
        name: 'Kalung Tenun Liontin Mamuli Kuningan',
        summary: 'Kalung pilinan benang tenun dengan liontin mamuli kuningan tempa',
        description:
          'Mamuli adat dari emas tidak diperjualbelikan sembarangan. Liontin ini versi sehari-hari, ' +
          'kuningan, ditempa dan dikikir oleh paman salah satu penenun kami dari kuningan bekas.\n\n' +
          'Tinggi liontin 4 cm, panjang tali 70 cm dengan simpul geser. Kuningan akan kusam; gosok ' +
          'dengan asam jawa.',
        category: 'fesyen-aksesori',
        techniques: ['tenun', 'tempa-logam'],
        materials: ['katun', 'kuningan'],
        unit: 'piece',
        variants: [
          { options: { 'Warna tali': 'Merah' }, price: 175000, stock: 8, weightGrams: 60 },
          { options: { 'Warna tali': 'Hitam' }, price: 175000, stock: 8, weightGrams: 60 },
        ],
        pictures: [
          { subject: 'silver-jewelry', alt: 'Kalung tali tenun merah dengan liontin mamuli kuningan' },
        ],
      },
      {
        name: 'Kain Pahikung Meteran untuk Aksen Busana',
        summary: 'Lajur tenun timbul selebar 20 cm, dijual per meter untuk kerah, manset, dan tepi jas',
        description:
          'Penjahit sering memotong kain besar hanya untuk mengambil motifnya, dan kami sedih ' +
          'melihatnya. Lajur ini ditenun khusus selebar 20 cm dengan dua pinggiran rapi, jadi tinggal ' +
          'ditempel.\n\n' +
          'Dibuat sesuai panjang pesanan, sampai 12 meter tanpa sambungan. Rendam dahulu sebelum ' +
          'dijahit karena susut sekitar empat persen.',
        category: 'kriya-tenun',
        techniques: ['tenun'],
        materials: ['katun'],
        unit: 'metre',
        madeToOrder: { leadDays: 30, monthlyCapacity: 20 },
        variants: [
          { options: { Motif: 'Kuda kecil' }, price: 265000, stock: null, weightGrams: 120 },
          { options: { Motif: 'Belah ketupat' }, price: 235000, stock: null, weightGrams: 120 },
        ],
        pictures: [{ subject: 'tenun-ikat', alt: 'Gulungan lajur tenun timbul selebar jengkal' }],
      },
    ],
  },
]
