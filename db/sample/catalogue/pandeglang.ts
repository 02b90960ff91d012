import type { SampleSeller } from '../sample-types.ts'

export const pandeglang: SampleSeller[] = [
  {
    slug: 'emping-menes',
    name: 'Emping Menes Bu Enok',
    kind: 'group',
    villageCode: '36.01.13.2005',
    since: 2008,
    contact: 'Enok Contoh',
    tagline: 'Emping tangkil dan kue lama Pandeglang dari dapur-dapur tetangga di Menes',
    story:
      'Di Menes orang menyebut melinjo dengan tangkil. Hampir tiap rumah punya batu landasan dan palu kecil, dan pada musim panen bunyi ketukannya terdengar dari pagi sampai asar. Bu Enok mengumpulkan emping dari 26 tetangga, menimbangnya di depan pembuatnya, dan membayar hari itu juga.\n\nDapurnya sendiri mengurus yang digoreng dan dibumbui, juga kue-kue yang mulai jarang dibuat: gipang, jojorong, pasung. Resepnya dari mertua, takarannya masih memakai cangkir seng.\n\nMelalui kemitraan, sebagian emping mentah kini masuk ke dua hotel di pesisir. Separuh lagi tetap untuk pembeli eceran.',
    scene: 'workshop-scene',
    scale: 'kecil',
    certificates: [
      { kind: 'nib', number: '0000360100001', expiresOn: null },
      { kind: 'halal', number: 'ID00036010000000001', expiresOn: null },
      { kind: 'pirt', number: '2063601000001-30', expiresOn: '2030-09-30' },
    ],
    programs: ['kemitraan-usaha'],
    products: [
      {
        name: 'Emping Melinjo Mentah Super Tipis',
        summary: 'Satu keping dari satu biji, setipis kertas, siap digoreng di rumah',
        description:
          'Biji tangkil tua disangrai dengan pasir, dikupas selagi panas, lalu ditumbuk lima sampai enam ketukan. Mutu super artinya satu keping dari satu biji dan cahaya tembus melaluinya.\n\nJemur sebentar sebelum digoreng. Minyak harus banyak dan panas; angkat begitu mengembang, kira-kira tiga hitungan.\n\nDikemas dengan kantong dalam dan luar supaya tidak hancur. Mentah tahan enam bulan.',
        category: 'kuliner-keripik',
        techniques: ['sangrai', 'pengeringan'],
        materials: ['buah'],
        unit: 'piece',
        variants: [
          { options: { Berat: '250 gram' }, price: 32000, stock: 60, weightGrams: 280 },
          { options: { Berat: '500 gram' }, price: 62000, stock: 45, weightGrams: 540 },
          { options: { Berat: '1 kg' }, price: 120000, stock: 24, weightGrams: 1060 },
        ],
        pictures: [
          { subject: 'crackers', alt: 'Emping melinjo mentah bulat tipis yang tembus cahaya' },
          { subject: 'workshop-scene', alt: 'Beranda rumah di Menes tempat tangkil ditumbuk' },
        ],
        programs: ['kemitraan-usaha'],
      },
      {
        name: 'Emping Goreng Asin Bawang',
        summary: 'Emping matang yang dibalur bawang putih dan garam, langsung buka langsung makan',
        description:
          'Kami menggoreng tiap Senin dan Kamis, sesudah pesanan terkumpul, jadi empingnya tidak lama duduk di rak. Bawang putih diblender, diperas, dan airnya dipercikkan waktu emping masih panas.\n\nPahit khas tangkilnya tetap ada. Kalau baru pertama mencoba, mulailah dari kemasan kecil.\n\nTahan enam pekan; tutup klipnya rapat-rapat.',
        category: 'kuliner-keripik',
        materials: ['buah', 'garam'],
        unit: 'piece',
        variants: [
          { options: { Berat: '100 gram' }, price: 20000, stock: 48, weightGrams: 120 },
          { options: { Berat: '250 gram' }, price: 47000, stock: 22, weightGrams: 280 },
        ],
        pictures: [{ subject: 'crackers', alt: 'Emping goreng asin bawang berwarna kuning keemasan' }],
      },
      {
        name: 'Emping Manis Pedas Salut Gula Aren',
        summary: 'Emping dengan lapisan gula aren, cabai, dan jeruk limau yang lengket renyah',
        description:
          'Gula aren dari Mandalawangi dicairkan bersama cabai giling dan sedikit air limau sampai berbenang, lalu emping goreng diaduk cepat di dalamnya. Kalau terlambat sepuluh detik, semua menggumpal.\n\nManis dulu, pedas kemudian. Tersedia dua tingkat cabai.\n\nBerat bersih 150 gram. Simpan di tempat kering karena gula menarik lembap; habiskan dalam satu bulan.',
        category: 'kuliner-keripik',
        materials: ['buah', 'gula-aren', 'cabai'],
        unit: 'piece',
        variants: [
          { options: { Pedas: 'Biasa' }, price: 28000, stock: 36, weightGrams: 175 },
          { options: { Pedas: 'Pedas sekali' }, price: 29000, stock: 30, weightGrams: 175 },
        ],
        pictures: [{ subject: 'crackers', alt: 'Emping bersalut gula aren dan cabai yang mengilap' }],
      },
      {
        name: 'Keceprek Melinjo Gurih Tebal',
        summary: 'Saudara emping yang lebih tebal dan keras, dari dua-tiga biji yang dipipihkan kasar',
        description:
          'Keceprek tidak setipis emping. Dua atau tiga biji dipipihkan sekali dua kali saja sehingga tengahnya masih berisi, lalu digoreng dua kali: pelan dulu, baru panas.\n\nBunyinya lebih nyaring dan rasa tangkilnya lebih kuat. Bapak-bapak di sini memakannya dengan kopi pahit waktu ronda.\n\nTersedia asin dan balado, masing-masing 200 gram. Tahan dua bulan.',
        category: 'kuliner-keripik',
        techniques: ['sangrai'],
        materials: ['buah'],
        unit: 'piece',
        variants: [
          { options: { Rasa: 'Asin' }, price: 30000, stock: 33, weightGrams: 225 },
          { options: { Rasa: 'Balado' }, price: 31000, stock: 27, weightGrams: 225 },
        ],
        pictures: [{ subject: 'crackers', alt: 'Keceprek melinjo tebal berwarna cokelat muda' }],
      },
      {
        name: 'Kulit Tangkil Goreng Kering',
        summary: 'Kulit melinjo merah yang ditumis lalu dikeringkan, renyah dan sedikit manis',
        description:
          'Dulu kulit tangkil hanya untuk sayur. Bu Enok menggorengnya sampai kering bersama bawang merah, lengkuas parut, dan gula aren, lalu meniriskannya semalam di atas kertas.\n\nTaburkan pada nasi uduk atau lontong sayur. Warnanya merah hati alami dari kulit yang masak pohon.\n\nToples 120 gram, dua bulan.',
        category: 'kuliner-bumbu-sambal',
        materials: ['buah', 'gula-aren'],
        unit: 'piece',
        variants: [{ options: {}, price: 26000, stock: 25, weightGrams: 190 }],
        pictures: [{ subject: 'spices', alt: 'Kulit tangkil goreng merah hati dalam mangkuk' }],
      },
      {
        name: 'Gipang Ketan Kacang Pandeglang',
        summary: 'Ketan kembang dengan gula dan kacang tanah, dipotong kotak, lengket renyah',
        description:
          'Beras ketan dikukus, dijemur dua hari, digoreng mengembang, kemudian disatukan dengan gula pasir dan sedikit asam yang direbus kental. Selagi hangat dipadatkan di loyang dan diiris.\n\nGipang hadir di hampir semua hajatan di Pandeglang. Yang ini memakai kacang tanah belah, tidak terlalu manis.\n\nIsi 15 potong, dibungkus satu per satu. Satu bulan di wadah tertutup.',
        category: 'kuliner-kue',
        materials: ['beras', 'kacang'],
        unit: 'piece',
        variants: [
          { options: { Rasa: 'Kacang' }, price: 24000, stock: 28, weightGrams: 330 },
          { options: { Rasa: 'Jahe' }, price: 24000, stock: 19, weightGrams: 330 },
        ],
        pictures: [{ subject: 'cookies', alt: 'Potongan gipang ketan kotak dengan kacang tanah' }],
      },
      {
        name: 'Kue Semprong Gulung Wijen',
        summary: 'Semprong panggang arang, digulung saat panas, wangi santan dan wijen',
        description:
          'Adonan tepung beras, santan, telur, dan gula dituang ke cetakan besi bertangkai lalu dijepit di atas arang. Dua orang bekerja berpasangan: satu memanggang, satu menggulung, dan jari yang menggulung harus sudah kebal.\n\nSetiap kaleng berisi sekitar 35 gulung. Getas sekali; kalengnya kami beri bantalan kertas atas dan bawah.\n\nTahan tiga bulan. Mengandung telur dan wijen.',
        category: 'kuliner-kue',
        materials: ['tepung', 'kelapa'],
        unit: 'piece',
        variants: [{ options: {}, price: 42000, stock: 16, weightGrams: 480 }],
        pictures: [{ subject: 'cookies', alt: 'Kue semprong gulung bertabur wijen' }],
      },
      {
        name: 'Sale Pisang Ambon Lumut Jemur',
        summary: 'Pisang matang pohon yang dipipihkan dan dijemur lima hari, manisnya tanpa gula',
        description:
          'Pisang ambon lumut dari kebun di Cisata ditunggu sampai kulitnya berbintik, dikerok, dipipihkan, lalu dijemur lima hari berturut-turut. Bila hujan, tampahnya pindah ke atas tungku.\n\nHasilnya cokelat tua, kenyal seperti kurma. Dimakan begitu saja atau digoreng dengan tepung beras.\n\n250 gram dalam bungkus daun pisang kering dan plastik. Dua bulan.',
        category: 'kuliner-keripik',
        techniques: ['pengeringan'],
        materials: ['pisang'],
        unit: 'piece',
        variants: [
          { options: { Jenis: 'Basah' }, price: 27000, stock: 21, weightGrams: 280 },
          { options: { Jenis: 'Goreng kering' }, price: 29000, stock: 26, weightGrams: 280 },
        ],
        pictures: [{ subject: 'banana-chips', alt: 'Sale pisang cokelat tua yang dipipihkan' }],
      },
      {
        name: 'Rengginang Ketan Terasi Labuan Mentah',
        summary: 'Rengginang mentah bulat besar dengan terasi udang dari Labuan',
        description:
          'Ketan direndam semalam, dikukus, dibumbui terasi bakar dan bawang putih, lalu dicetak longgar dengan jari supaya butir-butirnya mengembang sendiri ketika digoreng. Dijemur tiga hari.\n\nPakai api besar dan banyak minyak; siram bagian atasnya. Satu keping mentah 7 cm menjadi 11 cm.\n\nSatu bungkus 20 keping, awet enam bulan.',
        category: 'kuliner-keripik',
        techniques: ['pengeringan'],
        materials: ['beras', 'udang'],
        unit: 'piece',
        variants: [
          { options: { Rasa: 'Terasi' }, price: 26000, stock: 30, weightGrams: 420 },
          { options: { Rasa: 'Bawang' }, price: 25000, stock: 24, weightGrams: 420 },
        ],
        pictures: [{ subject: 'crackers', alt: 'Rengginang mentah bulat dengan butir ketan yang jelas' }],
      },
      {
        name: 'Jojorong dan Pasung Hajatan Pesan Antar',
        summary: 'Kue basah Pandeglang dalam takir dan corong daun pisang, dipesan sehari sebelumnya',
        description:
          'Jojorong adalah adonan tepung beras dan santan yang lembut dalam takir daun, dengan gula aren cair di dasarnya. Pasung lebih padat, dikukus di corong daun pisang.\n\nKeduanya kue basah dan harus dimakan hari itu juga, maka hanya dikirim di Menes, Labuan, Pandeglang, dan sekitarnya. Jam antar ditulis di catatan.\n\nSatu tampah berisi 50 buah; boleh dicampur setengah-setengah.',
        category: 'kuliner-kue',
        materials: ['tepung', 'kelapa', 'gula-aren'],
        unit: 'set',
        madeToOrder: { leadDays: 2, monthlyCapacity: 40 },
        variants: [
          { options: { Isi: '50 jojorong' }, price: 125000, stock: null, weightGrams: 4000 },
          { options: { Isi: '50 pasung' }, price: 125000, stock: null, weightGrams: 4000 },
          { options: { Isi: 'Campur 25 dan 25' }, price: 125000, stock: null, weightGrams: 4000 },
        ],
        pictures: [{ subject: 'gift-hamper', alt: 'Tampah kue basah dalam bungkus daun pisang' }],
      },
    ],
  },
  {
    slug: 'otak-otak-labuan',
    name: 'Otak-otak Teluk Labuan',
    kind: 'individual',
    villageCode: '36.01.12.2010',
    since: 2013,
    contact: 'Jaenudin Contoh',
    tagline: 'Otak-otak bakar, bakso ikan, dan terasi dari lelang pagi pelabuhan Teluk',
    story:
      'Jaenudin berangkat ke pelelangan sebelum subuh. Ia memilih tenggiri, payus, dan ikan kurisi dari perahu yang baru sandar, dan pukul enam dagingnya sudah dikerok istrinya di dapur.\n\nTsunami Selat Sunda pada akhir 2018 merusak kiosnya. Bantuan peralatan dan pinjaman saudara membuat mereka bangkit lagi, kali ini dengan lemari beku sehingga otak-otaknya bisa menempuh perjalanan sampai Jakarta dan Bandung.\n\nBarang beku berangkat Senin sampai Kamis saja supaya tidak menginap di gudang kurir.',
    scene: 'shore-scene',
    scale: 'mikro',
    certificates: [
      { kind: 'nib', number: '0000360100002', expiresOn: null },
      { kind: 'halal', number: 'ID000360100000000023', expiresOn: null },
      { kind: 'bpom', number: 'MD 000000360102', expiresOn: '2031-02-28' },
      { kind: 'pirt', number: '2023601000002-29', expiresOn: '2029-11-30' },
    ],
    programs: ['kemitraan-usaha', 'fasilitasi-usaha'],
    products: [
      {
        name: 'Otak-otak Ikan Tenggiri Beku Daun Pisang',
        summary: 'Otak-otak mentah dibungkus daun, tinggal dibakar, lengkap dengan sambal kacang',
        description:
          'Daging tenggiri 60%, santan, sagu, daun bawang, dan bawang goreng. Dibungkus daun pisang batu, dijepit lidi, lalu dibekukan cepat pada suhu -25°C.\n\nBakar dari beku di teflon atau bara, 10 sampai 12 menit, sampai daunnya berbintik hitam. Sambal kacang satu kantong sudah di dalam.\n\nTiga bulan dalam lemari beku. Dikirim dengan es kering pada hari Senin sampai Kamis.',
        category: 'kuliner-beku',
        materials: ['ikan', 'kelapa', 'sagu', 'daun', 'kacang'],
        unit: 'piece',
        variants: [
          { options: { Isi: '10 bungkus' }, price: 38000, stock: 50, weightGrams: 550 },
          { options: { Isi: '25 bungkus' }, price: 90000, stock: 26, weightGrams: 1300 },
        ],
        pictures: [
          { subject: 'frozen-food', alt: 'Otak-otak tenggiri beku dalam bungkus daun pisang' },
          { subject: 'shore-scene', alt: 'Perahu nelayan di pelabuhan Teluk, Labuan' },
        ],
        programs: ['kemitraan-usaha'],
      },
      {
        name: 'Bakso Ikan Kurisi Kenyal Beku',
        summary: 'Bakso ikan putih yang dipukul tangan, tanpa pengenyal',
        description:
          'Kenyalnya datang dari daging yang dingin dan pukulan yang lama, bukan dari bahan tambahan. Adonan dijaga di bawah 10°C dengan es batu sambil diaduk 25 menit.\n\nSatu bungkus kira-kira 25 butir. Masukkan ke kuah mendidih dan angkat setelah mengapung dua menit.\n\nSimpan beku sampai empat bulan; jangan dicairkan lalu dibekukan lagi.',
        category: 'kuliner-beku',
        materials: ['ikan', 'tepung'],
        unit: 'piece',
        variants: [
          { options: { Isi: 'Polos' }, price: 33000, stock: 34, weightGrams: 520 },
          { options: { Isi: 'Isi cabai' }, price: 36000, stock: 20, weightGrams: 520 },
        ],
        pictures: [{ subject: 'frozen-food', alt: 'Bakso ikan kurisi putih dalam kemasan beku' }],
        programs: ['kemitraan-usaha'],
      },
      {
        name: 'Sate Bandeng Tanpa Duri Bumbu Ketumbar',
        summary: 'Bandeng yang durinya sudah dikeluarkan, dagingnya berbumbu dan dikembalikan ke kulitnya',
        description:
          'Tulang dipatahkan dan ditarik lewat kepala tanpa merobek kulit. Dagingnya dikerok, disaring dari duri halus, dibumbui ketumbar, santan, dan gula aren, lalu diisikan kembali dan dijepit bambu.\n\nSudah dibakar setengah matang. Panaskan di oven atau teflon 15 menit sambil diolesi santan.\n\nSatu ekor sekitar 350 gram, divakum. Beku tahan dua bulan, di kulkas lima hari.',
        category: 'kuliner-beku',
        materials: ['ikan', 'kelapa', 'bambu'],
        unit: 'piece',
        variants: [
          { options: { Rasa: 'Gurih manis' }, price: 48000, stock: 22, weightGrams: 420 },
          { options: { Rasa: 'Pedas' }, price: 50000, stock: 17, weightGrams: 420 },
        ],
        pictures: [{ subject: 'frozen-food', alt: 'Sate bandeng berjepit bambu dalam kemasan vakum' }],
      },
      {
        name: 'Terasi Udang Rebon Labuan Bakar',
        summary: 'Terasi rebon dua kali fermentasi, sudah dibakar, dipotong sekali pakai',
        description:
          'Rebon segar digarami, dijemur, ditumbuk, didiamkan sepuluh hari, lalu diulang sekali lagi. Tidak diberi pewarna; cokelat keunguannya dari rebon sendiri.\n\nSudah dibakar, jadi dapur tidak perlu berbau. Satu keping kecil untuk satu cobek sambal atau sepanci sayur asem.\n\nKotak 100 gram berisi 20 keping bungkus aluminium. Setahun.',
        category: 'kuliner-bumbu-sambal',
        techniques: ['fermentasi', 'pengeringan'],
        materials: ['udang', 'garam'],
        unit: 'piece',
        variants: [{ options: {}, price: 27000, stock: 46, weightGrams: 130 }],
        pictures: [{ subject: 'spices', alt: 'Keping terasi udang cokelat keunguan' }],
      },
      {
        name: 'Kerupuk Ikan Payus Labuan Siap Makan',
        summary: 'Kerupuk ikan payus yang digoreng pasir, ringan dan tidak berminyak',
        description:
          'Adonan ikan payus dan tapioka diiris tipis, dikeringkan, lalu dimatangkan dengan pasir panas. Pasirnya dicuci dan diganti tiap pekan, dan kerupuk diayak dua kali.\n\nKarena tidak berminyak, kerupuk ini tidak cepat tengik. Warnanya tetap abu-abu muda karena tidak diputihkan.\n\n200 gram dalam kantong tebal, tiga bulan.',
        category: 'kuliner-olahan-ikan',
        techniques: ['pengeringan', 'sangrai'],
        materials: ['ikan', 'tepung'],
        unit: 'piece',
        variants: [{ options: {}, price: 24000, stock: 38, weightGrams: 230 }],
        pictures: [{ subject: 'crackers', alt: 'Kerupuk ikan payus abu-abu muda yang mengembang' }],
      },
      {
        name: 'Abon Ikan Marlin Suwir Kering',
        summary: 'Abon marlin dengan serat kasar yang masih terasa sebagai ikan',
        description:
          'Marlin hasil pancing nelayan Panimbang punya serat panjang dan sedikit lemak. Kami menyuwirnya agak kasar dan menyangrai sampai kering tanpa santan, sehingga lebih awet dan cocok untuk bekal perjalanan.\n\nBumbunya bawang, ketumbar, asam, dan gula aren. Untuk anak pilih yang orisinal; yang rawit sungguh pedas.\n\nKemasan 100 gram. Lima bulan.',
        category: 'kuliner-olahan-ikan',
        techniques: ['sangrai'],
        materials: ['ikan', 'rempah'],
        unit: 'piece',
        variants: [
          { options: { Rasa: 'Orisinal' }, price: 36000, stock: 31, weightGrams: 120 },
          { options: { Rasa: 'Rawit' }, price: 37000, stock: 28, weightGrams: 120 },
        ],
        pictures: [{ subject: 'shredded-fish', alt: 'Abon marlin berserat kasar kecokelatan' }],
      },
      {
        name: 'Cumi Asin Kering Pilihan',
        summary: 'Cumi kecil utuh bertinta, dijemur sehari setengah, asin ringan',
        description:
          'Dibeli dari bagan pada malam gelap bulan, saat cumi ukuran jari berkumpul di bawah lampu. Tintanya tidak dibuang supaya gurih, matanya kami buang supaya bersih.\n\nRendam air panas 15 menit, lalu tumis dengan cabai hijau, tomat, dan petai. Garamnya lebih ringan dari cumi asin pasar, jadi umur simpannya juga lebih pendek.\n\nDua bulan di kulkas, tiga pekan di suhu ruang.',
        category: 'tani-hasil-laut',
        techniques: ['pengeringan'],
        materials: ['ikan', 'garam'],
        unit: 'piece',
        variants: [
          { options: { Berat: '100 gram' }, price: 29000, stock: 25, weightGrams: 120 },
          { options: { Berat: '250 gram' }, price: 69000, stock: 13, weightGrams: 280 },
        ],
        pictures: [{ subject: 'dried-fish', alt: 'Cumi asin kecil yang sudah kering' }],
      },
      {
        name: 'Sambal Cumi Hitam Pedas Botol',
        summary: 'Cumi asin suwir dalam sambal cabai hijau dan tinta, minyaknya sedap untuk nasi',
        description:
          'Cumi disuwir setelah direndam, digoreng sebentar, lalu dimasak dengan cabai hijau besar, rawit, daun jeruk, dan tintanya. Warnanya memang hampir hitam.\n\nSetengah jam masak sampai minyak memisah. Minyak di atasnya jangan dibuang; itulah yang mengawetkan.\n\nBotol kaca 140 gram. Tiga bulan sebelum dibuka, dua pekan di kulkas sesudahnya.',
        category: 'kuliner-bumbu-sambal',
        materials: ['ikan', 'cabai'],
        unit: 'piece',
        variants: [{ options: {}, price: 39000, stock: 29, weightGrams: 270 }],
        pictures: [{ subject: 'chilli-sauce', alt: 'Botol sambal cumi hitam dengan minyak di permukaan' }],
      },
      {
        name: 'Paket Bakar-bakaran Pantai untuk Delapan Orang',
        summary: 'Otak-otak, sate bandeng, bakso, dan tiga sambal dalam satu kotak berpendingin',
        description:
          'Untuk rombongan yang menginap di Carita atau Labuan: 25 otak-otak, dua sate bandeng, satu bungkus bakso ikan, sambal kacang, sambal kecap, dan sambal cumi. Lidi, daun pisang tambahan, dan arang dua kilo boleh diminta tanpa biaya bila diantar langsung.\n\nUntuk kiriman jauh arang tidak disertakan. Kotak gabusnya boleh dikembalikan dan dipotong Rp10.000 dari pesanan berikutnya.\n\nPesan paling lambat dua hari sebelumnya.',
        category: 'kuliner-beku',
        materials: ['ikan', 'cabai', 'kacang'],
        unit: 'set',
        madeToOrder: { leadDays: 2, monthlyCapacity: 50 },
        variants: [{ options: {}, price: 275000, stock: null, weightGrams: 4200 }],
        pictures: [
          { subject: 'gift-hamper', alt: 'Kotak berpendingin berisi otak-otak, sate bandeng, dan sambal' },
        ],
      },
    ],
  },
  {
    slug: 'kriya-ujung-kulon',
    name: 'Kriya dan Kebun Ujung Kulon',
    kind: 'cooperative',
    villageCode: '36.01.01.2006',
    since: 2016,
    contact: 'Suherman Contoh',
    tagline: 'Madu, gula aren, bambu, dan batik badak dari desa penyangga di Tamanjaya',
    story:
      'Tamanjaya adalah desa terakhir sebelum hutan Ujung Kulon. Banyak anggota kami dulu mencari nafkah dari dalam kawasan; sekarang mereka memanen madu dengan izin, menyadap aren di kebun sendiri, dan mengukir badak untuk tamu.\n\nKoperasi beranggota 44 orang. Madu disaring dan diukur kadar airnya di rumah produksi, ukiran dikerjakan di teras masing-masing, batik dicap oleh enam ibu di bekas gedung posyandu.\n\nDua setengah persen dari setiap penjualan masuk ke kas patroli pohon pakan lebah: kiara, kosambi, dan rengas.',
    scene: 'garden-scene',
    scale: 'kecil',
    certificates: [
      { kind: 'nib', number: '0000360100003', expiresOn: null },
      { kind: 'halal', number: 'ID00036010000000003', expiresOn: null },
      { kind: 'pirt', number: '2103601000003-31', expiresOn: '2031-01-31' },
    ],
    programs: ['kemitraan-usaha'],
    products: [
      {
        name: 'Madu Hutan Ujung Kulon Panen Lestari',
        summary: 'Madu lebah raksasa dari hutan penyangga, ditiriskan tanpa diperas',
        description:
          'Sarang Apis dorsata dipotong bagian kepalanya saja pada siang hari; anakan dan sisanya ditinggal supaya koloni kembali. Madu menetes sendiri melalui kain nilon, tidak diperas, jadi jernih dan tidak cepat asam.\n\nWarna dan rasanya berganti menurut bunga. Panen sekarang cokelat kemerahan, sedikit pahit di ujung. Gas halus dan buih di leher botol adalah hal biasa pada madu hutan.\n\nBuka tutup pelan-pelan. Tidak untuk bayi di bawah satu tahun. Tahan dua tahun.',
        category: 'kuliner-madu',
        materials: ['madu'],
        unit: 'piece',
        variants: [
          { options: { Isi: '250 ml' }, price: 68000, stock: 40, weightGrams: 480 },
          { options: { Isi: '500 ml' }, price: 128000, stock: 26, weightGrams: 900 },
        ],
        pictures: [
          { subject: 'honey', alt: 'Botol madu hutan cokelat kemerahan dari Ujung Kulon' },
          { subject: 'garden-scene', alt: 'Tepi hutan penyangga di Tamanjaya' },
        ],
        programs: ['kemitraan-usaha'],
      },
      {
        name: 'Madu Klanceng Asam Botol Kecil',
        summary: 'Madu lebah tanpa sengat dari kotak di pekarangan, asam segar seperti jeruk',
        description:
          'Lebah klanceng sebesar lalat kecil tinggal dalam kotak kayu di belakang rumah Pak Suherman. Madunya tersimpan di kantong-kantong propolis dan disedot satu per satu dengan alat suntik; seratus mililiter butuh hampir satu jam.\n\nRasanya asam dulu, baru manis. Encer dibanding madu hutan karena memang demikian adanya.\n\nBotol 100 ml. Harus masuk kulkas setelah dibuka; baik sampai satu tahun, dan tidak untuk bayi di bawah setahun.',
        category: 'kuliner-madu',
        materials: ['madu'],
        unit: 'piece',
        variants: [{ options: {}, price: 95000, stock: 12, weightGrams: 230 }],
        pictures: [{ subject: 'honey', alt: 'Botol kecil madu klanceng yang encer keemasan' }],
      },
      {
        name: 'Gula Aren Cetak Batok Tamanjaya',
        summary: 'Gula aren padat cetakan batok, dimasak kayu bakar, bungkus daun patat',
        description:
          'Nira disadap pagi dan sore dari aren yang tumbuh di sela kebun. Setelah lima jam di kawah, gula dituang ke belahan batok dan dibiarkan keras, lalu sepasang disatukan dalam bungkus daun.\n\nWarnanya cokelat tua, dalamnya berpasir halus ketika dipatahkan. Tanpa gula pasir; pembeli boleh mengujinya dengan mencicip pinggir dan tengahnya.\n\nDua belahan itu disebut setangkep, kira-kira 500 gram. Enam bulan di tempat kering.',
        category: 'tani-gula-aren',
        materials: ['gula-aren', 'daun'],
        unit: 'piece',
        variants: [
          { options: { Isi: '1 bungkus' }, price: 24000, stock: 55, weightGrams: 530 },
          { options: { Isi: '5 bungkus' }, price: 112000, stock: 14, weightGrams: 2650 },
        ],
        pictures: [{ subject: 'palm-sugar', alt: 'Gula aren cetak batok dalam bungkus daun' }],
        programs: ['kemitraan-usaha'],
      },
      {
        name: 'Gula Aren Cair Jahe Emprit',
        summary: 'Sirup gula aren dengan perasan jahe, untuk bajigur, kopi, atau kinca',
        description:
          'Nira dihentikan masaknya sebelum mengeras, pada kekentalan sirup, lalu diberi perasan jahe emprit dan sebatang kayu manis. Disaring panas dan dibotolkan panas.\n\nDua sendok makan dengan air panas sudah menjadi wedang. Dengan santan dan sejumput garam menjadi bajigur.\n\nBotol 330 ml, delapan bulan. Endapan tipis di dasar berasal dari jahe.',
        category: 'kuliner-minuman',
        materials: ['gula-aren', 'rempah'],
        unit: 'piece',
        variants: [
          { options: { Rasa: 'Jahe' }, price: 34000, stock: 30, weightGrams: 640 },
          { options: { Rasa: 'Tanpa jahe' }, price: 31000, stock: 27, weightGrams: 640 },
        ],
        pictures: [{ subject: 'syrup-bottle', alt: 'Botol gula aren cair cokelat tua' }],
      },
      {
        name: 'Patung Badak Jawa Ukir Tangan',
        summary: 'Badak bercula satu dari sisa kayu jati rakyat, lipatan kulitnya dipahat satu per satu',
        description:
          'Pengukirnya belum pernah melihat badak dari dekat; hampir tidak ada orang yang pernah. Mereka bekerja dari foto kamera jebak dan cerita petugas, jadi lipatan leher dan bentuk bibirnya mendekati yang sebenarnya.\n\nKayunya potongan jati kebun rakyat, dilapis minyak biji rami. Setiap badak ditandatangani di telapak kaki kiri depan.\n\nYang kecil sebesar genggaman, yang besar 30 cm untuk meja tamu.',
        category: 'kriya-kayu-bambu',
        techniques: ['ukir-kayu'],
        materials: ['kayu-jati'],
        unit: 'piece',
        size: { lengthCm: 30, widthCm: 11, heightCm: 17 },
        variants: [
          { options: { Panjang: '10 cm' }, price: 65000, stock: 18, weightGrams: 180 },
          { options: { Panjang: '18 cm' }, price: 160000, stock: 8, weightGrams: 650 },
          { options: { Panjang: '30 cm' }, price: 420000, stock: 3, weightGrams: 2400 },
        ],
        pictures: [
          { subject: 'workshop-scene', alt: 'Patung badak jati yang sedang dipahat di bangku kerja' },
        ],
        programs: ['kemitraan-usaha'],
      },
      {
        name: 'Gantungan Kunci Badak Cula Satu',
        summary: 'Badak mungil dari serpih jati dengan tali katun, 4 cm',
        description:
          'Dibuat pemuda desa yang baru belajar mengukir sebelum dipercaya memegang kayu besar; upahnya dihitung per buah dan dibayar setiap Sabtu. Bentuknya disederhanakan, hanya punggung, kepala, dan cula.\n\nLapisannya lilin lebah. Talinya katun pilin berwarna hijau daun atau merah bata.\n\nUntuk pesanan acara di atas 100 buah, tuliskan tanggal perlunya.',
        category: 'kriya-suvenir',
        techniques: ['ukir-kayu'],
        materials: ['kayu-jati', 'katun'],
        unit: 'piece',
        variants: [
          { options: { Tali: 'Hijau daun' }, price: 18000, stock: 64, weightGrams: 20 },
          { options: { Tali: 'Merah bata' }, price: 18000, stock: 58, weightGrams: 20 },
        ],
        pictures: [{ subject: 'shelf-scene', alt: 'Rak suvenir badak kecil di ruang jual koperasi' }],
      },
      {
        name: 'Kain Batik Cap Badak Bakau',
        summary: 'Kain katun cap dengan badak di antara akar bakau, warna indigo dan soga',
        description:
          'Motif digambar anggota koperasi pada 2018, lalu dibuatkan cap tembaga di Pekalongan. Badaknya tidak utuh; hanya punggung dan cula yang muncul di sela akar, seperti kesaksian orang kampung.\n\nKatun primissima, dicap dua kali, dicelup indigosol biru dan soga sintetis. Ukuran 200 x 110 cm, cukup untuk satu kemeja lengan pendek.\n\nCuci dengan sabun lerak atau sampo, jemur di tempat teduh.',
        category: 'kriya-batik',
        techniques: ['batik-cap'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 200, widthCm: 110 },
        variants: [
          { options: { Warna: 'Biru' }, price: 195000, stock: 14, weightGrams: 300 },
          { options: { Warna: 'Cokelat soga' }, price: 195000, stock: 11, weightGrams: 300 },
        ],
        pictures: [{ subject: 'batik-cloth', alt: 'Kain batik cap biru dengan badak di antara akar bakau' }],
        programs: ['kemitraan-usaha'],
      },
      {
        name: 'Batik Tulis Merak Padang Rumput Cidaon',
        summary: 'Batik tulis tunggal, merak dan banteng di padang rumput, enam pekan pengerjaan',
        description:
          'Bu Iroh menulis kain ini sendirian, dari sketsa sampai pelorodan. Di tengah ada merak yang sedang merentang ekor, di tepi berjajar banteng kecil; tidak ada dua yang posenya sama.\n\nPewarnanya kulit kayu mahoni dan tunjung, jadi cokelatnya kelabu dan akan sedikit melunak dengan umur.\n\nKatun prima, 240 x 112 cm. Satu lembar saja, ditandatangani di ujung.',
        category: 'kriya-batik',
        techniques: ['batik-tulis', 'pewarna-alam'],
        materials: ['katun'],
        unit: 'piece',
        unique: true,
        size: { lengthCm: 240, widthCm: 112 },
        variants: [{ options: {}, price: 1450000, stock: 1, weightGrams: 380 }],
        pictures: [{ subject: 'batik-cloth', alt: 'Batik tulis cokelat kelabu dengan merak dan banteng' }],
      },
      {
        name: 'Boboko Bambu Bakul Nasi Kaki Empat',
        summary: 'Bakul nasi anyaman bambu tali dengan kaki kayu, nasi tidak cepat basi',
        description:
          'Anyaman dua lapis: luar bilah kulit yang keras, dalam bilah hati yang halus. Uap nasi keluar lewat sela-selanya sehingga nasi tetap kering sampai malam.\n\nBambunya direndam di kali dua pekan agar tidak dimakan bubuk. Bingkai mulutnya rotan.\n\nSebelum dipakai pertama kali, seduh dengan air panas dan jemur. Muat nasi dari satu setengah kilo beras untuk ukuran sedang.',
        category: 'rumah-dapur',
        techniques: ['anyaman'],
        materials: ['bambu', 'rotan'],
        unit: 'piece',
        variants: [
          { options: { Ukuran: 'Kecil 18 cm' }, price: 38000, stock: 17, weightGrams: 250 },
          { options: { Ukuran: 'Sedang 24 cm' }, price: 55000, stock: 15, weightGrams: 400 },
          { options: { Ukuran: 'Besar 32 cm' }, price: 85000, stock: 8, weightGrams: 700 },
        ],
        pictures: [{ subject: 'woven-basket', alt: 'Boboko bambu berkaki empat' }],
      },
      {
        name: 'Lampu Meja Bambu Anyam Sarang Lebah',
        summary: 'Kap lampu anyaman heksagonal, meniru sarang, cahaya hangat berpola',
        description:
          'Anyaman mata enam yang biasa dipakai untuk keranjang ayam dibuat jauh lebih halus, bilah 3 mm, lalu dibentuk kubah. Pola segi enamnya jatuh ke meja ketika lampu dinyalakan.\n\nDudukannya potongan bambu betung utuh. Kabel kain 1,8 meter, sakelar di tengah kabel, fiting E27 untuk LED sampai 7 watt.\n\nTinggi 34 cm. Bola lampu tidak termasuk.',
        category: 'rumah-dekorasi',
        techniques: ['anyaman'],
        materials: ['bambu'],
        unit: 'piece',
        madeToOrder: { leadDays: 10, monthlyCapacity: 12 },
        size: { lengthCm: 22, widthCm: 22, heightCm: 34 },
        variants: [{ options: {}, price: 245000, stock: null, weightGrams: 1100 }],
        pictures: [{ subject: 'bamboo-lamp', alt: 'Lampu meja bambu berkap anyaman segi enam' }],
      },
      {
        name: 'Tas Selempang Anyam Bambu dan Batik',
        summary: 'Tas bundar bambu halus dengan penutup batik badak, tali kulit sintetis',
        description:
          'Badan tas anyaman bambu 2 mm yang sudah diasap agar cokelat dan lentur. Penutupnya kain batik cap koperasi, dikancing magnet; di dalam ada furing dan satu kantong ponsel.\n\nGaris tengah 21 cm, tebal 7 cm. Talinya dapat dilepas.\n\nKalau terkena hujan, keringkan di tempat teduh sebelum disimpan.',
        category: 'fesyen-tas',
        techniques: ['anyaman', 'batik-cap', 'jahit'],
        materials: ['bambu', 'katun'],
        unit: 'piece',
        size: { lengthCm: 21, widthCm: 7, heightCm: 21 },
        variants: [
          { options: { Batik: 'Biru' }, price: 175000, stock: 7, weightGrams: 420 },
          { options: { Batik: 'Cokelat soga' }, price: 175000, stock: 6, weightGrams: 420 },
        ],
        pictures: [{ subject: 'woven-basket', alt: 'Tas selempang bambu bundar dengan penutup batik' }],
      },
    ],
  },
]
