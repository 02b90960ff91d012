import type { SampleSeller } from '../sample-types.ts'

/** Kota Pekalongan, Jawa Tengah (33.75). Sellers, products and numbers are invented. */
export const pekalongan: SampleSeller[] = [
  {
    slug: 'batik-buketan-kauman',
    name: 'Batik Buketan Kauman',
    kind: 'individual',
    villageCode: '33.75.02.1004',
    since: 2005,
    contact: 'Canting Prabawati',
    tagline: 'Batik tulis pesisir bergaya buketan, bunga dan burung yang isennya dikerjakan titik demi titik',
    story:
      'Rumah di salah satu gang Kauman ini lantainya masih tegel lama, dan di ruang tengah selalu ada ' +
      'lima atau enam perempuan mengelilingi anglo kecil. Malam cair berbau manis; radio diputar ' +
      'pelan. Dari sinilah buketan kami keluar, dua atau tiga lembar sebulan.\n\n' +
      'Buketan berasal dari rangkaian bunga yang digemari pembatik pesisir sejak seabad lebih: ' +
      'krisan, mawar, anggrek, seekor burung atau kupu yang hinggap. Yang membedakan tangan satu ' +
      'dengan yang lain adalah isen-isennya, titik dan garis di dalam kelopak.\n\n' +
      'Kami memberi tahu pembeli siapa yang mencanting kainnya dan berapa lama. Untuk yang belum ' +
      'sanggup membeli kain tulis penuh, ada kombinasi cap dan tulis.',
    scene: 'workshop-scene',
    scale: 'kecil',
    certificates: [
      { kind: 'nib', number: '0000033750131', expiresOn: null },
      { kind: 'merek', number: 'IDM000337501', expiresOn: '2032-10-10' },
    ],
    products: [
      {
        name: 'Kain Panjang Batik Tulis Buketan Krisan',
        summary: 'Batik tulis halus katun primisima, buket krisan dan burung, isen titik rapat bolak-balik',
        description:
          'Dicanting di dua sisi, karena itu bagian belakang sama terangnya dengan muka. Kelopak ' +
          'krisan diisi cecek, titik-titik yang rapatnya seperti pasir; pembatiknya sanggup ' +
          'mengerjakan sejengkal persegi dalam sehari.\n\n' +
          'Warna dicolet kuas, lalu ditutup malam dan dicelup untuk latarnya. Seluruhnya empat bulan. ' +
          'Simpan terlipat longgar dengan kertas bebas asam dan beberapa butir merica.',
        category: 'kriya-batik',
        techniques: ['batik-tulis'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 250, widthCm: 105 },
        variants: [
          { options: { Warna: 'Biru laut' }, price: 2850000, stock: 1, weightGrams: 520 },
          { options: { Warna: 'Merah jambu lawas' }, price: 2850000, stock: 1, weightGrams: 520 },
        ],
        pictures: [
          { subject: 'batik-cloth', alt: 'Kain batik tulis dengan buket krisan dan burung pada latar biru' },
        ],
      },
      {
        name: 'Batik Tulis Sutra Anggrek Bulan',
        summary: 'Selendang sutra batik tulis bermotif anggrek, jatuh dan berkilau',
        description:
          'Sutra licin dan malam cepat merembes, sehingga suhu anglo harus dijaga lebih rendah. ' +
          'Tangkai anggrek mengalun dari sudut ke sudut, ruang kosongnya dibiarkan lapang.\n\n' +
          'Hijau latarnya disebut hijau telur asin oleh ibu-ibu di sini. Cuci dengan sampo, jangan ' +
          'dikucek, setrika suam dari balik kain.',
        category: 'fesyen-kerudung-syal',
        techniques: ['batik-tulis'],
        materials: ['sutra'],
        unit: 'piece',
        size: { lengthCm: 200, widthCm: 55 },
        variants: [{ options: {}, price: 1350000, stock: 2, weightGrams: 150 }],
        pictures: [
          {
            subject: 'batik-cloth',
            alt: 'Selendang sutra dengan anggrek bulan putih di latar hijau telur asin',
          },
        ],
      },
      {
        name: 'Sarung Batik Kepala Buketan',
        summary: 'Sarung kain dengan kepala buketan dan badan berceplok kecil, kombinasi tulis dan cap',
        description:
          'Sarung pesisir selalu mempunyai kepala, bidang berbeda yang diletakkan di depan atau ' +
          'belakang. Kepala dicanting tangan, badannya memakai cap tembaga bermotif ceplok.\n\n' +
          'Sudah dijahit lingkar, keliling 200 cm. Malam sisa di lipatan kadang tertinggal berupa ' +
          'serbuk; cukup dibilas air hangat.',
        category: 'kriya-batik',
        techniques: ['batik-tulis', 'batik-cap'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 200, widthCm: 105 },
        variants: [
          { options: { Warna: 'Merah tua' }, price: 485000, stock: 4, weightGrams: 420 },
          { options: { Warna: 'Hijau' }, price: 485000, stock: 4, weightGrams: 420 },
          { options: { Warna: 'Ungu' }, price: 485000, stock: 4, weightGrams: 420 },
        ],
        pictures: [
          { subject: 'batik-cloth', alt: 'Sarung batik merah tua dengan bidang kepala berbuket bunga' },
        ],
      },
      {
        name: 'Kebaya Encim Bordir dan Batik Bawahan',
        summary: 'Setelan kebaya encim putih bersulam dengan kain buketan senada',
        description:
          'Kebayanya katun voal, tepi dan lengannya dibordir berlubang oleh pembordir langganan kami ' +
          'di Kuripan. Warna benang diambil dari satu bunga pada kain bawahan sehingga keduanya ' +
          'terasa sepasang.\n\n' +
          'Dibuat setelah ukuran diterima, sekitar sebulan. Bawahan siap pakai dengan karet belakang, ' +
          'bukan kain lilit.',
        category: 'fesyen-busana',
        techniques: ['batik-cap', 'sulam', 'jahit'],
        materials: ['katun'],
        unit: 'set',
        madeToOrder: { leadDays: 30, monthlyCapacity: 5 },
        variants: [
          { options: { Ukuran: 'S' }, price: 985000, stock: null, weightGrams: 720 },
          { options: { Ukuran: 'M' }, price: 985000, stock: null, weightGrams: 720 },
          { options: { Ukuran: 'L' }, price: 985000, stock: null, weightGrams: 720 },
          { options: { Ukuran: 'XL' }, price: 1050000, stock: null, weightGrams: 760 },
        ],
        pictures: [
          { subject: 'batik-cloth', alt: 'Kebaya encim putih berbordir bersama kain batik buketan' },
        ],
      },
      {
        name: 'Kemeja Batik Tulis Kombinasi Pria',
        summary: 'Kemeja lengan panjang berfuring, motif buketan kecil di latar tenang untuk acara resmi',
        description:
          'Bunganya dikecilkan dan jaraknya dilonggarkan supaya tidak terlalu ramai bagi pemakainya. ' +
          'Garis luar dicap, isen dan daunnya dicanting.\n\n' +
          'Furing katun, kerah keras, motif kiri dan kanan bertemu di tengah. Lingkar dada M 106, L ' +
          '112, XL 118, XXL 124 cm.',
        category: 'fesyen-busana',
        techniques: ['batik-tulis', 'batik-cap', 'jahit'],
        materials: ['katun'],
        unit: 'piece',
        variants: [
          { options: { Ukuran: 'M' }, price: 545000, stock: 3, weightGrams: 380 },
          { options: { Ukuran: 'L' }, price: 545000, stock: 3, weightGrams: 380 },
          { options: { Ukuran: 'XL' }, price: 575000, stock: 2, weightGrams: 420 },
          { options: { Ukuran: 'XXL' }, price: 575000, stock: 2, weightGrams: 420 },
        ],
        pictures: [
          { subject: 'batik-cloth', alt: 'Kemeja batik lengan panjang biru tua bermotif buket kecil' },
        ],
      },
      {
        name: 'Kain Batik Hokokai Pagi Sore',
        summary: 'Satu kain dua muka: separuh latar terang, separuh gelap, kupu dan sakura bertabur',
        description:
          'Pada masa kain susah didapat, satu helai dirancang untuk dua kesempatan: bagian terang ' +
          'dipakai pagi, bagian gelap sore. Batas keduanya miring dan ditutup deretan kupu.\n\n' +
          'Susunan begini paling menguras tenaga, sebab latarnya pun penuh. Kami hanya menerima satu ' +
          'pesanan sebulan, selesai kira-kira lima bulan.',
        category: 'kriya-batik',
        techniques: ['batik-tulis'],
        materials: ['katun'],
        unit: 'piece',
        madeToOrder: { leadDays: 150, monthlyCapacity: 1 },
        size: { lengthCm: 260, widthCm: 105 },
        variants: [{ options: {}, price: 3750000, stock: null, weightGrams: 540 }],
        pictures: [
          {
            subject: 'batik-cloth',
            alt: 'Kain pagi sore terbagi miring, separuh merah muda separuh biru gelap',
          },
        ],
      },
      {
        name: 'Syal Katun Batik Tulis Ganggang',
        summary: 'Syal ringan bermotif ganggang dan ikan kecil, pewarna alam nila dan jolawe',
        description:
          'Ganggang, tumbuhan laut yang menjulur, adalah motif lama pesisir yang jarang dikerjakan ' +
          'lagi. Biru dari nila pasta, kuning kehijauan dari kulit jolawe.\n\n' +
          'Pencanting termuda kami yang menggambarnya, tanpa pola jiplak. Cuci pertama pisahkan dari ' +
          'yang putih.',
        category: 'fesyen-kerudung-syal',
        techniques: ['batik-tulis', 'pewarna-alam'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 180, widthCm: 45 },
        variants: [{ options: {}, price: 325000, stock: 5, weightGrams: 140 }],
        pictures: [{ subject: 'batik-cloth', alt: 'Syal batik biru bermotif ganggang laut dan ikan kecil' }],
      },
      {
        name: 'Tatakan Cangkir Batik Isi Enam',
        summary: 'Enam tatakan bundar dari batik perca berlapis, dalam kantong serut',
        description:
          'Perca dari meja potong kemeja, dilapisi kapas tipis dan belacu, lalu dijahit melingkar ' +
          'seperti obat nyamuk. Pola jahitan itu membuatnya tidak melengkung setelah dicuci.\n\n' +
          'Enam tatakan dalam satu kantong selalu berbeda motif.',
        category: 'rumah-dapur',
        techniques: ['batik-cap', 'jahit'],
        materials: ['katun'],
        unit: 'set',
        size: { lengthCm: 11, widthCm: 11 },
        variants: [{ options: {}, price: 68000, stock: 15, weightGrams: 150 }],
        pictures: [
          { subject: 'batik-cloth', alt: 'Enam tatakan cangkir bundar dari perca batik aneka warna' },
        ],
      },
      {
        name: 'Perlengkapan Membatik Pemula',
        summary: 'Wajan kecil, tiga canting, malam, dan kain bergambar pola buketan untuk belajar',
        description:
          'Yang sering membuat pemula menyerah adalah malam yang tidak cocok. Malam dalam paket ini ' +
          'racikan kami sendiri, agak lembek dan mengalir pelan, sehingga ada waktu berpikir.\n\n' +
          'Isi: tiga canting cecek, klowong, dan tembok; 250 gram malam; dua kain 40 x 40 cm; pewarna ' +
          'dua warna; buku langkah. Anak-anak perlu ditemani karena malamnya panas.',
        category: 'kriya-suvenir',
        techniques: ['batik-tulis'],
        materials: ['katun'],
        unit: 'set',
        variants: [
          { options: { Kompor: 'Tanpa kompor' }, price: 165000, stock: 10, weightGrams: 1100 },
          { options: { Kompor: 'Dengan kompor listrik kecil' }, price: 295000, stock: 6, weightGrams: 1900 },
        ],
        pictures: [{ subject: 'batik-cloth', alt: 'Canting, wajan kecil, malam, dan sehelai kain berpola' }],
      },
      {
        name: 'Kipas Batik Sutra Gagang Bambu',
        summary: 'Kipas bundar sutra batik tulis, gagang bambu halus, sisi dalam polos',
        description:
          'Satu kipas, satu bunga, satu pencanting. Sutra direntang di rangka bambu dan tepinya ' +
          'dibalut pita bisban sewarna.\n\n' +
          'Tidak bisa dilipat; dikirim dalam kotak pipih. Sering dipesan untuk pengiring pengantin.',
        category: 'fesyen-aksesori',
        techniques: ['batik-tulis'],
        materials: ['sutra', 'bambu'],
        unit: 'piece',
        size: { lengthCm: 24, widthCm: 38 },
        variants: [
          { options: { Motif: 'Mawar' }, price: 135000, stock: 8, weightGrams: 80 },
          { options: { Motif: 'Kupu' }, price: 135000, stock: 8, weightGrams: 80 },
        ],
        pictures: [{ subject: 'batik-cloth', alt: 'Kipas bundar sutra bermotif mawar dengan gagang bambu' }],
      },
    ],
  },
  {
    slug: 'batik-cap-jenggot',
    name: 'Batik Cap Jenggot Makmur',
    kind: 'individual',
    villageCode: '33.75.04.1004',
    since: 2011,
    contact: 'Slamet Tembaga Raharja',
    tagline: 'Batik cap tembaga dan jlamprang dari Jenggot, kain harian yang jujur harganya',
    story:
      'Pekerjaan di bengkel kami terdengar dari jalan: dug, jeda, dug. Cap tembaga seberat tiga ' +
      'kilogram dicelup ke malam, ditekan ke kain, digeser tepat di tepi jejak sebelumnya. Pengecap ' +
      'yang baik dapat menyelesaikan dua puluh kain sehari tanpa sambungan yang meleset.\n\n' +
      'Pak Slamet mulai sebagai pengecap upahan pada umur lima belas. Kini ia menyimpan lebih dari ' +
      'dua ratus cap, sebagian berumur lebih tua daripada dirinya, dan semuanya masih dipakai.\n\n' +
      'Air bekas celupan disaring di bak pengolahan bersama kampung sebelum dilepas. Kami tidak ' +
      'memakai printing; yang dijual di sini semuanya memakai malam.',
    scene: 'workshop-scene',
    scale: 'kecil',
    certificates: [{ kind: 'nib', number: '0000033750142', expiresOn: null }],
    products: [
      {
        name: 'Kain Batik Cap Jlamprang',
        summary: 'Kain jlamprang geometris khas Pekalongan, cap tembaga dua kali malam, 2 meter',
        description:
          'Lingkaran, bintang, dan kotak kecilnya meniru tenun patola yang dahulu dibawa pedagang ' +
          'India. Bidang-bidang itu kecil sekali, sehingga cap harus jatuh tepat sampai hitungan ' +
          'milimeter.\n\n' +
          'Katun prima, warna dikunci dua kali. Cukup untuk satu kemeja lengan pendek.',
        category: 'kriya-batik',
        techniques: ['batik-cap'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 200, widthCm: 115 },
        variants: [
          { options: { Warna: 'Merah hijau' }, price: 145000, stock: 12, weightGrams: 320 },
          { options: { Warna: 'Biru kuning' }, price: 145000, stock: 12, weightGrams: 320 },
          { options: { Warna: 'Ungu hitam' }, price: 145000, stock: 12, weightGrams: 320 },
        ],
        pictures: [
          { subject: 'batik-cloth', alt: 'Kain jlamprang merah hijau bermotif lingkaran dan bintang' },
        ],
      },
      {
        name: 'Kain Batik Cap Sogan Pesisir',
        summary: 'Batik cap cokelat berlatar krem dengan sulur dan daun, kain 2,25 meter',
        description:
          'Sogan Solo condong ke kuning keemasan; yang ini lebih merah, mengikuti kesukaan pesisir. ' +
          'Motif sulur dari cap peninggalan mertua Pak Slamet, tembaganya sudah disolder ulang empat ' +
          'kali.\n\n' +
          'Seperempat meter lebih panjang dari biasanya, untuk pemesan berbadan besar. Boleh dicuci ' +
          'mesin dalam kantong jaring.',
        category: 'kriya-batik',
        techniques: ['batik-cap'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 225, widthCm: 115 },
        variants: [{ options: {}, price: 165000, stock: 14, weightGrams: 350 }],
        pictures: [{ subject: 'batik-cloth', alt: 'Kain batik cap cokelat sogan bermotif sulur' }],
      },
      {
        name: 'Kain Batik Cap Seragam Lusinan',
        summary: 'Batik cap seragam dengan warna pilihan, minimal dua belas potong',
        description:
          'Untuk keluarga, sekolah, atau kantor kelurahan. Pilih cap dari buku contoh, tentukan ' +
          'warna, dan kami kirim satu potong percobaan lebih dahulu.\n\n' +
          'Harga per potong dua meter, pemesanan mulai selusin. Tiga minggu sejak contoh disetujui; ' +
          'menjelang tahun ajaran baru bisa menjadi lima.',
        category: 'kriya-batik',
        techniques: ['batik-cap'],
        materials: ['katun'],
        unit: 'piece',
        madeToOrder: { leadDays: 21, monthlyCapacity: 300 },
        size: { lengthCm: 200, widthCm: 115 },
        variants: [
          { options: { Warna: 'Satu warna celup' }, price: 128000, stock: null, weightGrams: 320 },
          { options: { Warna: 'Dua warna celup' }, price: 148000, stock: null, weightGrams: 320 },
        ],
        pictures: [{ subject: 'batik-cloth', alt: 'Tumpukan kain batik cap seragam bermotif sama' }],
      },
      {
        name: 'Daster Batik Cap Lengan Balon',
        summary: 'Daster rayon adem berkancing depan, ramah ibu menyusui, panjang di bawah lutut',
        description:
          'Rayonnya 30s, bukan yang tipis menerawang. Lima kancing di dada benar-benar dapat dibuka, ' +
          'dan sakunya cukup dalam untuk ponsel.\n\n' +
          'Lingkar dada standar 110 cm, jumbo 130 cm, panjang 108 cm. Malamnya dilorod sampai bersih ' +
          'sehingga tidak terasa kaku sejak pemakaian pertama.',
        category: 'fesyen-busana',
        techniques: ['batik-cap', 'jahit'],
        materials: ['rayon'],
        unit: 'piece',
        variants: [
          { options: { Ukuran: 'Standar', Warna: 'Hijau' }, price: 95000, stock: 15, weightGrams: 260 },
          { options: { Ukuran: 'Standar', Warna: 'Marun' }, price: 95000, stock: 15, weightGrams: 260 },
          { options: { Ukuran: 'Standar', Warna: 'Biru' }, price: 95000, stock: 15, weightGrams: 260 },
          { options: { Ukuran: 'Jumbo', Warna: 'Hijau' }, price: 110000, stock: 10, weightGrams: 310 },
          { options: { Ukuran: 'Jumbo', Warna: 'Marun' }, price: 110000, stock: 10, weightGrams: 310 },
          { options: { Ukuran: 'Jumbo', Warna: 'Biru' }, price: 110000, stock: 10, weightGrams: 310 },
        ],
        pictures: [{ subject: 'batik-cloth', alt: 'Daster rayon batik cap hijau berlengan balon' }],
      },
      {
        name: 'Kemeja Batik Cap Anak',
        summary: 'Kemeja lengan pendek anak dari katun lembut, motif kapal dan ikan',
        description:
          'Cap kapalnya dibuat sendiri oleh Pak Slamet untuk cucunya, dari lembaran tembaga sisa. ' +
          'Begitu cucunya memakainya ke sekolah, pesanan pun berdatangan.\n\n' +
          'Kancing kayu bulat tanpa tepi tajam, jahitan dalam diobras halus. Potongannya dilonggarkan ' +
          'supaya bisa dipakai dua tahun.',
        category: 'fesyen-busana',
        techniques: ['batik-cap', 'jahit'],
        materials: ['katun'],
        unit: 'piece',
        variants: [
          { options: { Usia: '2-3 tahun' }, price: 75000, stock: 10, weightGrams: 120 },
          { options: { Usia: '4-5 tahun' }, price: 75000, stock: 10, weightGrams: 120 },
          { options: { Usia: '6-7 tahun' }, price: 85000, stock: 9, weightGrams: 150 },
          { options: { Usia: '8-9 tahun' }, price: 85000, stock: 9, weightGrams: 150 },
        ],
        pictures: [{ subject: 'batik-cloth', alt: 'Kemeja anak batik cap biru bermotif kapal kecil' }],
      },
      {
        name: 'Sarung Batik Cap Santri',
        summary: 'Sarung katun batik cap untuk mengaji, motif tumpal dengan kepala lebar',
        description:
          'Para santri di Buaran menginginkan sarung yang tidak licin dan tidak transparan. Kami ' +
          'memakai katun dobel benang yang berat, lalu mengecapnya dengan tumpal segitiga di bagian ' +
          'kepala.\n\n' +
          'Sudah dijahit, keliling 210 cm. Hitamnya dicelup tiga kali; cuci terpisah dua kali ' +
          'pertama.',
        category: 'fesyen-busana',
        techniques: ['batik-cap'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 210, widthCm: 115 },
        variants: [
          { options: { Warna: 'Hitam' }, price: 155000, stock: 10, weightGrams: 450 },
          { options: { Warna: 'Hijau tua' }, price: 155000, stock: 10, weightGrams: 450 },
          { options: { Warna: 'Cokelat' }, price: 155000, stock: 10, weightGrams: 450 },
        ],
        pictures: [{ subject: 'batik-cloth', alt: 'Sarung batik cap hitam bertumpal putih' }],
      },
      {
        name: 'Kerudung Segi Empat Batik Cap Voal',
        summary: 'Kerudung voal 110 cm dengan pinggiran cap sulur dan tengah bertitik',
        description:
          'Voal biasanya dicetak mesin. Mengecapnya dengan malam berarti kain yang seringan itu harus ' +
          'dibentang kencang dulu di bingkai, sebab kalau kendur jejak cap akan berbayang.\n\n' +
          'Tepi dijahit neci kecil. Tidak perlu disetrika lama; gantung basah, kerutnya turun ' +
          'sendiri.',
        category: 'fesyen-kerudung-syal',
        techniques: ['batik-cap'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 110, widthCm: 110 },
        variants: [
          { options: { Warna: 'Merah jambu pudar' }, price: 88000, stock: 14, weightGrams: 95 },
          { options: { Warna: 'Abu' }, price: 88000, stock: 14, weightGrams: 95 },
          { options: { Warna: 'Krem' }, price: 88000, stock: 14, weightGrams: 95 },
        ],
        pictures: [{ subject: 'batik-cloth', alt: 'Kerudung voal abu dengan pinggiran sulur batik' }],
      },
      {
        name: 'Celana Kulot Batik Cap Rayon',
        summary: 'Celana longgar berkaret dengan dua saku, motif parang pesisir besar',
        description:
          'Parangnya dibesarkan dua kali agar tidak pecah di lipatan celana. Karet pinggang penuh, ' +
          'ada tali di dalam; muat lingkar pinggang 65 sampai 100 cm.\n\n' +
          'Panjang 90 cm, di atas mata kaki pada kebanyakan orang. Bersantai di rumah atau dipakai ke ' +
          'pasar, sama enaknya.',
        category: 'fesyen-busana',
        techniques: ['batik-cap', 'jahit'],
        materials: ['rayon'],
        unit: 'piece',
        variants: [
          { options: { Warna: 'Hitam krem' }, price: 98000, stock: 12, weightGrams: 300 },
          { options: { Warna: 'Terakota' }, price: 98000, stock: 12, weightGrams: 300 },
        ],
        pictures: [{ subject: 'batik-cloth', alt: 'Celana kulot rayon terakota bermotif parang besar' }],
      },
      {
        name: 'Sprei Batik Cap Katun 160',
        summary: 'Sprei katun batik cap dengan dua sarung bantal dan satu sarung guling',
        description:
          'Kain selebar 2,4 meter dicap oleh dua orang dari dua sisi meja; mereka bertemu di tengah ' +
          'dan sambungannya harus hilang. Setelah dilorod, kain direbus sekali lagi supaya tidak ' +
          'berbau malam.\n\n' +
          'Untuk kasur 160 x 200 cm tinggi 25 cm, karet keliling. Warna indigo akan menjadi lebih ' +
          'lembut setelah sebulan.',
        category: 'rumah-dekorasi',
        techniques: ['batik-cap', 'jahit'],
        materials: ['katun'],
        unit: 'set',
        madeToOrder: { leadDays: 10, monthlyCapacity: 12 },
        size: { lengthCm: 200, widthCm: 160, heightCm: 25 },
        variants: [
          { options: { Warna: 'Biru indigo' }, price: 345000, stock: null, weightGrams: 1600 },
          { options: { Warna: 'Hijau daun' }, price: 345000, stock: null, weightGrams: 1600 },
        ],
        pictures: [
          { subject: 'batik-cloth', alt: 'Sprei batik cap biru indigo terlipat bersama sarung bantal' },
        ],
      },
      {
        name: 'Tas Belanja Lipat Batik Cap',
        summary: 'Tas belanja yang terlipat menjadi sebesar dompet, katun kuat dengan jahitan rangkap',
        description:
          'Dibuat dari kain percobaan cap yang letaknya sedikit meleset; bagi kami gagal, bagi tas ' +
          'tidak mengapa. Karena itu motifnya macam-macam.\n\n' +
          'Kuat membawa delapan kilogram. Kantong lipatnya dijahit di dalam jadi tidak akan tercecer.',
        category: 'fesyen-tas',
        techniques: ['batik-cap', 'jahit'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 38, widthCm: 12, heightCm: 40 },
        variants: [
          { options: { Warna: 'Merah' }, price: 42000, stock: 25, weightGrams: 110 },
          { options: { Warna: 'Biru' }, price: 42000, stock: 25, weightGrams: 110 },
          { options: { Warna: 'Campur' }, price: 42000, stock: 25, weightGrams: 110 },
        ],
        pictures: [
          { subject: 'batik-cloth', alt: 'Tas belanja batik cap merah, satu terbuka dan satu terlipat' },
        ],
      },
      {
        name: 'Cap Tembaga Mini Pajangan',
        summary: 'Cap batik tembaga asli ukuran 7 cm, bisa dipajang atau dipakai sungguhan',
        description:
          'Pelat setipis kartu ditekuk mengikuti gambar, lalu disolder satu per satu pada rangka; ' +
          'sama dengan cap besar, hanya tangannya harus lebih sabar. Pelatnya tembaga, gagang dan ' +
          'rangkanya kuningan.\n\n' +
          'Disertai sepotong kain bercap sebagai contoh. Cap ini betul-betul bekerja: panaskan malam, ' +
          'tekan dua detik, angkat tegak lurus.',
        category: 'kriya-logam',
        techniques: ['batik-cap', 'tempa-logam'],
        materials: ['kuningan'],
        unit: 'piece',
        madeToOrder: { leadDays: 14, monthlyCapacity: 10 },
        size: { lengthCm: 7, widthCm: 7, heightCm: 9 },
        variants: [
          { options: { Motif: 'Bintang jlamprang' }, price: 185000, stock: null, weightGrams: 350 },
          { options: { Motif: 'Bunga' }, price: 185000, stock: null, weightGrams: 350 },
          { options: { Motif: 'Ikan' }, price: 185000, stock: null, weightGrams: 350 },
        ],
        pictures: [{ subject: 'batik-cloth', alt: 'Kain jlamprang kecil yang dicetak dengan cap mini' }],
      },
    ],
  },
]
