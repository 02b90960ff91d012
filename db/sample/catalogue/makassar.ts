import type { SampleSeller } from '../sample-types.ts'

/** Kota Makassar, Sulawesi Selatan (73.71). Sellers, products and numbers are invented. */
export const makassar: SampleSeller[] = [
  {
    slug: 'dapur-paotere',
    name: 'Dapur Paotere',
    kind: 'individual',
    villageCode: '73.71.08.1003',
    since: 2015,
    contact: 'Rahmatia Daeng Juku',
    tagline: 'Olahan ikan pelelangan pagi: otak-otak, abon, bakso ikan, dan sambal khas dapur Makassar',
    story:
      'Rumah kami dua lorong dari pelelangan ikan. Pukul tiga subuh Daeng Juku sudah di sana, memilih ' +
      'tenggiri dengan menekan perutnya, dan pukul delapan ikan itu sudah menjadi adonan.\n\n' +
      'Usaha ini mulai dari satu gerobak otak-otak di depan sekolah. Sekarang ada tujuh pekerja, ' +
      'lemari beku sendiri, dan dapur yang dicuci dua kali sehari. Dua di antara mereka anak muda ' +
      'lorong yang kami latih menjadi penanggung jawab mutu.\n\n' +
      'Barang beku dikirim dengan kotak pendingin ke wilayah yang terjangkau dua hari. Untuk tempat ' +
      'yang lebih jauh, pilihlah abon, sambal, atau ikan keringnya.',
    scene: 'workshop-scene',
    scale: 'kecil',
    certificates: [
      { kind: 'halal', number: 'ID00073710000000077', expiresOn: null },
      { kind: 'pirt', number: '2007371010007-29', expiresOn: '2029-08-20' },
      { kind: 'bpom', number: 'MD 000073710077', expiresOn: '2030-02-28' },
      { kind: 'nib', number: '0000073710077', expiresOn: null },
    ],
    programs: ['wirausaha-muda-desa'],
    products: [
      {
        name: 'Otak-otak Tenggiri Bungkus Daun Pisang',
        summary: 'Otak-otak tenggiri lembut berbumbu bawang, dibungkus daun pisang, dikirim beku',
        description:
          'Daging tenggiri dikerok, bukan digiling dengan kulitnya, lalu diuleni dengan santan ' +
          'kental, putih telur, dan bawang goreng. Tepungnya sedikit sekali; kenyalnya datang dari ' +
          'ikan yang segar.\n\n' +
          'Sudah dikukus setengah matang sebelum dibekukan. Bakar sebentar di wajan datar sampai ' +
          'daunnya kecokelatan. Sambal kacang cair ikut dalam kemasan.\n\n' +
          'Tahan tiga bulan di pembeku, dua hari di kulkas.',
        category: 'kuliner-beku',
        materials: ['ikan', 'kelapa'],
        unit: 'set',
        variants: [
          { options: { Isi: '10 bungkus' }, price: 55000, stock: 30, weightGrams: 550 },
          { options: { Isi: '20 bungkus' }, price: 105000, stock: 18, weightGrams: 1050 },
        ],
        pictures: [
          { subject: 'frozen-food', alt: 'Otak-otak tenggiri terbungkus daun pisang tersusun di baki' },
          { subject: 'chilli-sauce', alt: 'Cuka cabai kacang pendamping otak-otak' },
        ],
        programs: ['wirausaha-muda-desa'],
      },
      {
        name: 'Bakso Ikan Tenggiri Isi Telur Puyuh',
        summary: 'Bakso ikan kenyal berisi telur puyuh utuh, tanpa pengenyal buatan',
        description:
          'Adonan dipukul-pukulkan ke baskom sekitar dua puluh menit, kerjaan yang membuat pundak ' +
          'panas dan bakso jadi kenyal. Setiap butir membungkus satu telur puyuh.\n\n' +
          'Sekitar enam belas butir dalam setengah kilogram. Masukkan ke kuah mendidih dalam keadaan ' +
          'beku, tunggu hingga mengapung.',
        category: 'kuliner-beku',
        materials: ['ikan', 'tepung'],
        unit: 'piece',
        variants: [{ options: { Berat: '500 g' }, price: 52000, stock: 20, weightGrams: 560 }],
        pictures: [
          { subject: 'frozen-food', alt: 'Bakso ikan putih, satu butir dibelah memperlihatkan telur puyuh' },
        ],
      },
      {
        name: 'Jalangkote Beku Siap Goreng',
        summary: 'Pastel Makassar berkulit tipis, isi sayur dan soun, lengkap dengan cuka cabai',
        description:
          'Kalau pastel dimakan dengan cabai rawit, jalangkote dengan cuka cabai encer yang ' +
          'disiramkan dari lubang gigitan pertama. Kulitnya tipis dan berbintil halus, tepinya ' +
          'dipilin tangan tiga belas kali.\n\n' +
          'Isinya wortel, kentang, soun, dan seperempat telur rebus. Goreng langsung dari beku dengan ' +
          'minyak sedang. Dua botol kecil cuka cabai disertakan.',
        category: 'kuliner-beku',
        materials: ['tepung', 'ubi'],
        unit: 'set',
        variants: [
          { options: { Isi: '10 buah' }, price: 45000, stock: 24, weightGrams: 700 },
          { options: { Isi: '20 buah' }, price: 86000, stock: 12, weightGrams: 1350 },
        ],
        pictures: [{ subject: 'frozen-food', alt: 'Jalangkote berlipat pilin di tepi, sebelum digoreng' }],
      },
      {
        name: 'Abon Cakalang Kelapa',
        summary: 'Abon cakalang dengan kelapa sangrai, gurih dan harum serai',
        description:
          'Cakalang lebih tegas rasanya daripada tuna, dan kelapa sangrai membulatkannya. Keduanya ' +
          'dimasak terpisah, dicampur di wajan terakhir bersama serai iris halus yang ikut garing.\n\n' +
          'Tabur di atas buras atau nasi kuning. Setelah dibuka, habiskan dalam satu bulan.',
        category: 'kuliner-olahan-ikan',
        techniques: ['sangrai'],
        materials: ['ikan', 'kelapa', 'rempah'],
        unit: 'piece',
        variants: [
          { options: { Rasa: 'Gurih', Berat: '150 g' }, price: 45000, stock: 30, weightGrams: 175 },
          { options: { Rasa: 'Pedas', Berat: '150 g' }, price: 46000, stock: 30, weightGrams: 175 },
        ],
        pictures: [{ subject: 'shredded-fish', alt: 'Abon cakalang bercampur kelapa sangrai dalam stoples' }],
        programs: ['wirausaha-muda-desa'],
      },
      {
        name: 'Ikan Kering Katombo Paotere',
        summary: 'Ikan kembung kering setengah asin dari para-para dekat pelabuhan',
        description:
          'Katombo, begitu kami menyebut ikan kembung, dibelah dari punggung dan direndam air garam ' +
          'dua jam. Dijemur sehari setengah; dagingnya masih lentur, belum sekeras kayu.\n\n' +
          'Goreng tanpa tepung, beri perasan jeruk nipis. Dikemas vakum supaya tas Anda tidak ikut ' +
          'berbau.',
        category: 'kuliner-olahan-ikan',
        techniques: ['pengeringan'],
        materials: ['ikan', 'garam'],
        unit: 'piece',
        variants: [
          { options: { Berat: '250 g' }, price: 35000, stock: 25, weightGrams: 270 },
          { options: { Berat: '500 g' }, price: 67000, stock: 15, weightGrams: 530 },
        ],
        pictures: [{ subject: 'dried-fish', alt: 'Ikan katombo kering berjajar di keranjang bambu' }],
      },
      {
        name: 'Sambal Parape Botol',
        summary: 'Sambal olesan ikan bakar ala Makassar dari bawang merah, tomat, asam, dan gula merah',
        description:
          'Ikan parape selesai dibakar lalu disiram tumisan bawang yang manis, asam, dan pedas. ' +
          'Tumisan itulah yang kami botolkan. Setengah kilogram bawang merah masuk ke dalam dua ' +
          'botol.\n\n' +
          'Oleskan saat ikan hampir matang, sisanya untuk cocolan. Isi 200 gram, tahan empat bulan, ' +
          'kulkas setelah dibuka.',
        category: 'kuliner-bumbu-sambal',
        materials: ['cabai', 'rempah', 'gula-aren'],
        unit: 'piece',
        variants: [
          { options: { 'Tingkat pedas': 'Sedang' }, price: 36000, stock: 28, weightGrams: 330 },
          { options: { 'Tingkat pedas': 'Pedas' }, price: 36000, stock: 28, weightGrams: 330 },
        ],
        pictures: [
          {
            subject: 'chilli-sauce',
            alt: 'Botol sambal parape merah kecokelatan dengan bawang merah di sampingnya',
          },
        ],
      },
      {
        name: 'Bumbu Pallumara Kering',
        summary: 'Racikan bumbu sup ikan kunyit asam, cukup untuk satu kilogram ikan',
        description:
          'Pallumara adalah kuah kuning asam yang dimasak orang rumah ketika dapat kepala ikan besar. ' +
          'Kunyit, serai, bawang, dan asam mangga kering kami iris, keringkan, dan satukan tanpa ' +
          'penyedap.\n\n' +
          'Masukkan satu saset ke dalam satu liter air mendidih, tambahkan ikan dan garam menurut ' +
          'selera. Lima belas menit.',
        category: 'kuliner-bumbu-sambal',
        techniques: ['pengeringan'],
        materials: ['rempah', 'cabai'],
        unit: 'set',
        variants: [{ options: { Isi: '3 saset' }, price: 27000, stock: 40, weightGrams: 120 }],
        pictures: [
          { subject: 'spices', alt: 'Saset bumbu pallumara dengan kunyit, serai, dan asam di sekelilingnya' },
        ],
      },
      {
        name: 'Kerupuk Tenggiri Mentah Bulat',
        summary: 'Kerupuk tenggiri berdiameter lima sentimeter, jemuran dua hari, mekar rata',
        description:
          'Sisa kerokan daging di dekat tulang terlalu sayang untuk dibuang; dari situlah kerupuk ' +
          'ini. Dicampur tapioka, dibentuk silinder, dikukus, dan diiris dengan mesin sederhana agar ' +
          'tebalnya sama.\n\n' +
          'Goreng dua kali: pertama minyak hangat, kedua minyak panas. Warnanya putih gading tanpa ' +
          'pemutih.',
        category: 'kuliner-keripik',
        techniques: ['pengeringan'],
        materials: ['ikan', 'tepung', 'singkong'],
        unit: 'piece',
        variants: [
          { options: { Berat: '300 g' }, price: 30000, stock: 30, weightGrams: 320 },
          { options: { Berat: '1 kg' }, price: 95000, stock: 10, weightGrams: 1050 },
        ],
        pictures: [
          { subject: 'crackers', alt: 'Kerupuk tenggiri mentah bulat putih di dalam kantong bening' },
        ],
      },
      {
        name: 'Cuka Cabai Kacang untuk Otak-otak',
        summary: 'Saus cair kacang, cuka aren, dan cabai untuk cocolan otak-otak dan jalangkote',
        description:
          'Pelanggan sering meminta sausnya saja, jadi kami menjualnya. Cukanya hasil fermentasi nira ' +
          'aren sampai benar-benar masam, diencerkan, lalu dicampur kacang sangrai halus dan cabai.\n\n' +
          'Kocok sebelum dituang. Simpan di kulkas, baik dipakai dalam enam minggu.',
        category: 'kuliner-bumbu-sambal',
        techniques: ['fermentasi'],
        materials: ['kacang', 'cabai', 'gula-aren'],
        unit: 'piece',
        variants: [{ options: { Isi: '250 ml' }, price: 24000, stock: 30, weightGrams: 400 }],
        pictures: [{ subject: 'chilli-sauce', alt: 'Botol saus cuka cabai kacang warna cokelat muda' }],
      },
    ],
  },
  {
    slug: 'kriya-barrang-lompo',
    name: 'Kriya Pulau Barrang Lompo',
    kind: 'group',
    villageCode: '73.71.15.1002',
    since: 2018,
    contact: 'Hasnawiah Daeng Bombang',
    tagline:
      'Cangkang dan kayu hanyut dari Kepulauan Sangkarrang, dirangkai menjadi benda rumah dan perhiasan',
    story:
      'Barrang Lompo sejam perjalanan perahu dari Makassar. Pulau ini dapat dikelilingi sambil ' +
      'bercakap-cakap, dan setiap pagi ada saja yang ditinggalkan ombak di pasirnya: cangkang, bambu, ' +
      'papan kapal.\n\n' +
      'Sembilan orang anak muda dan ibu-ibu pulau mengumpulkannya. Kami hanya mengambil cangkang ' +
      'kosong yang sudah terdampar atau sisa kerang yang dimakan, tidak mengambil karang dan tidak ' +
      'menyentuh jenis yang dilindungi seperti kima dan nautilus.\n\n' +
      'Pengukir perahu kami dulunya tukang kapal kayu. Ia bilang membuat kapal sepanjang tiga jengkal ' +
      'lebih sulit daripada yang tiga puluh meter, sebab salahnya lebih kelihatan.',
    scene: 'shore-scene',
    scale: 'mikro',
    certificates: [{ kind: 'nib', number: '0000073710088', expiresOn: null }],
    programs: ['wirausaha-muda-desa'],
    products: [
      {
        name: 'Miniatur Perahu Pinisi Kayu 35 cm',
        summary: 'Miniatur pinisi dua tiang tujuh layar, lambung disusun dari bilah kayu seperti perahu asli',
        description:
          'Lambungnya bukan sebongkah kayu yang dipahat. Bilah jati bekas papan kapal disusun satu ' +
          'demi satu pada gading-gading kecil, dipasak bambu, lalu diampelas tiga tahap. Satu perahu ' +
          'kira-kira sembilan hari.\n\n' +
          'Layarnya katun belacu, tali-temalinya benang berlilin. Dudukan kayu disertakan; tiangnya ' +
          'dibongkar waktu pengiriman dan ada gambar cara memasangnya.',
        category: 'kriya-suvenir',
        techniques: ['ukir-kayu'],
        materials: ['kayu-jati', 'katun'],
        unit: 'piece',
        size: { lengthCm: 35, widthCm: 10, heightCm: 30 },
        variants: [{ options: {}, price: 475000, stock: 5, weightGrams: 850 }],
        pictures: [{ subject: 'souvenir-boat', alt: 'Miniatur pinisi kayu jati dengan tujuh layar putih' }],
        programs: ['wirausaha-muda-desa'],
      },
      {
        name: 'Miniatur Jarangka Bercadik',
        summary: 'Perahu nelayan bercadik sepanjang 25 cm, dicat warna-warna perahu pulau',
        description:
          'Cat yang dipakai adalah sisa cat kapal dari galangan rumahan, karena itu warnanya persis ' +
          'sama dengan perahu yang berlabuh di depan bengkel kami.\n\n' +
          'Cadiknya bambu, dapat dilepas. Anak-anak boleh mengapungkannya di ember; ia benar-benar ' +
          'seimbang.',
        category: 'kriya-suvenir',
        techniques: ['ukir-kayu'],
        materials: ['kayu-jati', 'bambu'],
        unit: 'piece',
        size: { lengthCm: 25, widthCm: 18, heightCm: 20 },
        variants: [
          { options: { Warna: 'Biru laut' }, price: 165000, stock: 8, weightGrams: 320 },
          { options: { Warna: 'Merah bata' }, price: 165000, stock: 8, weightGrams: 320 },
          { options: { Warna: 'Hijau toska' }, price: 165000, stock: 8, weightGrams: 320 },
        ],
        pictures: [
          { subject: 'souvenir-boat', alt: 'Miniatur perahu bercadik biru laut dengan layar kecil' },
        ],
        programs: ['wirausaha-muda-desa'],
      },
      {
        name: 'Lampu Meja Cangkang Capiz',
        summary: 'Lampu meja dari cangkang capiz tipis yang disusun seperti sisik, cahaya kuning lembut',
        description:
          'Sekitar seratus delapan puluh keping capiz dibersihkan, direndam, dan dipotong bundar ' +
          'dengan gunting seng, lalu dilekatkan bertumpuk dari bawah ke atas. Bagian yang bertumpuk ' +
          'lebih gelap, jadi ada bayangan sisik di dinding.\n\n' +
          'Fitting E27, kabel 1,5 meter dengan sakelar; bohlam LED maksimal 7 watt, belum termasuk. ' +
          'Bersihkan debunya dengan kuas.',
        category: 'kriya-kerang',
        techniques: ['kerang-mutiara'],
        materials: ['kerang'],
        unit: 'piece',
        size: { lengthCm: 20, widthCm: 20, heightCm: 32 },
        variants: [{ options: {}, price: 345000, stock: 4, weightGrams: 1300 }],
        pictures: [
          {
            subject: 'shell-craft',
            alt: 'Lampu meja bersusun cangkang capiz yang memancarkan cahaya hangat',
          },
        ],
        programs: ['wirausaha-muda-desa'],
      },
      {
        name: 'Anting Cangkang Mata Tujuh Perak',
        summary: 'Anting gantung dari cangkang abalon tropis mengilap, kait perak 925',
        description:
          'Cangkang mata tujuh kusam sekali di luar. Setelah kulitnya diasah barulah muncul hijau, ' +
          'ungu, dan merah jambu di bawahnya. Tiap pasang dipotong dari cangkang yang sama agar ' +
          'warnanya serupa.\n\n' +
          'Panjang 3,5 cm, ringan di telinga. Hindarkan dari parfum dan keringkan setelah terkena ' +
          'air.',
        category: 'fesyen-aksesori',
        techniques: ['kerang-mutiara', 'kerajinan-perak'],
        materials: ['kerang', 'perak'],
        unit: 'piece',
        variants: [
          { options: { Bentuk: 'Tetes' }, price: 145000, stock: 9, weightGrams: 30 },
          { options: { Bentuk: 'Bulan sabit' }, price: 145000, stock: 9, weightGrams: 30 },
        ],
        pictures: [
          { subject: 'shell-craft', alt: 'Sepasang anting cangkang berkilau hijau ungu dengan kait perak' },
        ],
        programs: ['wirausaha-muda-desa'],
      },
      {
        name: 'Gelang Manik Cangkang Pasir',
        summary: 'Gelang elastis dari kepingan cangkang putih dan manik tempurung kelapa',
        description:
          'Cangkang tebal dipecah, dibor, lalu diputar dalam tong bersama pasir selama dua hari ' +
          'sampai sudut-sudutnya tumpul. Mesinnya bekas dinamo pompa air.\n\n' +
          'Disusun lima putih satu cokelat dengan karet rangkap. Tidak ada dua keping yang ' +
          'benar-benar bulat.',
        category: 'fesyen-aksesori',
        techniques: ['kerang-mutiara'],
        materials: ['kerang', 'tempurung-kelapa'],
        unit: 'piece',
        variants: [
          { options: { Lingkar: '16 cm' }, price: 48000, stock: 15, weightGrams: 30 },
          { options: { Lingkar: '18 cm' }, price: 48000, stock: 15, weightGrams: 30 },
        ],
        pictures: [
          { subject: 'shell-craft', alt: 'Gelang manik putih cangkang berseling tempurung cokelat' },
        ],
      },
      {
        name: 'Tempat Tisu Tempel Cangkang Kerang Bulu',
        summary: 'Kotak tisu kayu berlapis mozaik cangkang cokelat krem',
        description:
          'Kerang bulu adalah lauk harian di pulau; cangkangnya dulu memenuhi belakang rumah. ' +
          'Sekarang dicuci, dipecah, dan ditata menjadi mozaik di atas kotak kayu ringan, lalu ' +
          'celahnya diisi semen putih.\n\n' +
          'Permukaan sudah dilapisi bening doff dan rata, tidak menggores meja. Bagian bawah digeser ' +
          'untuk mengisi tisu.',
        category: 'kriya-kerang',
        techniques: ['kerang-mutiara'],
        materials: ['kerang'],
        unit: 'piece',
        size: { lengthCm: 25, widthCm: 14, heightCm: 10 },
        variants: [{ options: {}, price: 135000, stock: 7, weightGrams: 780 }],
        pictures: [{ subject: 'shell-craft', alt: 'Kotak tisu berlapis mozaik cangkang cokelat dan krem' }],
      },
      {
        name: 'Bingkai Foto Kayu Hanyut 4R',
        summary: 'Bingkai dari kayu kapal tua yang memutih oleh air garam, bekas paku dibiarkan tampak',
        description:
          'Papan kapal yang sudah pensiun kami belah, jemur, dan sikat kawat sampai seratnya timbul. ' +
          'Lubang pasak dan noda besi sengaja tidak didempul; di situlah umur kayunya bisa dibaca.\n\n' +
          'Untuk foto 4R, memakai kaca dan penyangga belakang. Bisa digantung bisa didirikan.',
        category: 'rumah-dekorasi',
        materials: ['kayu-jati'],
        unit: 'piece',
        size: { lengthCm: 24, widthCm: 19 },
        variants: [
          { options: { Posisi: 'Tegak' }, price: 115000, stock: 6, weightGrams: 520 },
          { options: { Posisi: 'Mendatar' }, price: 115000, stock: 6, weightGrams: 520 },
        ],
        pictures: [
          { subject: 'souvenir-boat', alt: 'Bingkai foto kayu kapal tua di samping miniatur perahu' },
        ],
      },
      {
        name: 'Lonceng Angin Bambu dan Cangkang',
        summary: 'Lonceng angin berbunyi lembut dari cangkang tipis dan potongan bambu pantai',
        description:
          'Bunyinya bukan denting logam, lebih mirip kerikil yang digeser ombak kecil. Dua puluh ' +
          'empat cangkang disusun pada enam untai benang nilon, mengelilingi satu tabung bambu.\n\n' +
          'Gantung di tempat yang anginnya lalu-lalang, tetapi teduh. Benang cadangan ikut dikirim.',
        category: 'kriya-kerang',
        techniques: ['kerang-mutiara'],
        materials: ['kerang', 'bambu'],
        unit: 'piece',
        size: { lengthCm: 16, widthCm: 16, heightCm: 55 },
        variants: [{ options: {}, price: 78000, stock: 11, weightGrams: 240 }],
        pictures: [
          {
            subject: 'shell-craft',
            alt: 'Lonceng angin dengan untaian cangkang dan bambu tergantung di beranda',
          },
        ],
      },
      {
        name: 'Magnet Kulkas Perahu Sandeq Mini',
        summary: 'Magnet perahu layar kayu empat sentimeter, dilukis tangan',
        description:
          'Dipotong dari sisa kayu miniatur besar, dilukis oleh karang taruna pulau sepulang kuliah ' +
          'atau melaut; upahnya dihitung per buah dan dibayar hari itu juga.\n\n' +
          'Magnet neodimium, menahan dua lembar kertas. Untuk tanda mata acara dapat ditulisi tanggal ' +
          'di lambungnya.',
        category: 'kriya-suvenir',
        techniques: ['ukir-kayu'],
        materials: ['kayu-jati'],
        unit: 'set',
        variants: [
          { options: { Isi: '3 buah' }, price: 45000, stock: 20, weightGrams: 60 },
          { options: { Isi: '10 buah' }, price: 135000, stock: 9, weightGrams: 180 },
        ],
        pictures: [{ subject: 'souvenir-boat', alt: 'Tiga magnet perahu layar kecil beraneka warna' }],
        programs: ['wirausaha-muda-desa'],
      },
    ],
  },
  {
    slug: 'kue-rappocini',
    name: 'Kue Ibu Rappocini',
    kind: 'individual',
    villageCode: '73.71.13.1006',
    since: 2010,
    contact: 'Andi Baruasa Lestari',
    tagline: 'Kue kering Bugis-Makassar, sirup markisa, dan manisan dari dapur tiga generasi',
    story:
      'Setiap menjelang Lebaran, rumah nenek kami di Rappocini berubah menjadi pabrik kecil: kelapa ' +
      'disangrai di halaman, adonan dibentuk di ruang tamu, stoples berbaris di bawah tangga. Pesanan ' +
      'tetangga lama-lama tidak tertampung, dan sejak 2010 kami bekerja sepanjang tahun.\n\n' +
      'Resepnya masih resep nenek, hanya takarannya kini memakai timbangan. Kami memilih kue yang ' +
      'makin jarang dibuat orang karena lama pengerjaannya.\n\n' +
      'Pembungkusnya stoples dan kotak karton. Pembeli di Makassar suka mengembalikan stoplesnya ' +
      'untuk diisi lagi, dan kami senang sekali.',
    scene: 'shelf-scene',
    scale: 'kecil',
    certificates: [
      { kind: 'halal', number: 'ID00073710000000099', expiresOn: null },
      { kind: 'pirt', number: '2007371020009-30', expiresOn: '2030-04-12' },
      { kind: 'nib', number: '0000073710099', expiresOn: null },
    ],
    products: [
      {
        name: 'Baruasa Kelapa Sangrai',
        summary: 'Kue kering tepung beras dan kelapa sangrai, rapuh dan lumer dengan taburan halus',
        description:
          'Tepung beras disangrai bersama kelapa parut sampai warnanya kuning gading dan seluruh ' +
          'rumah berbau harum. Baru kemudian telur dan gula masuk. Kalau sangrainya kurang, baruasa ' +
          'menjadi keras; kalau lewat, pahit.\n\n' +
          'Pegang pelan-pelan, sebab kue ini gampang runtuh. Tahan dua bulan.',
        category: 'kuliner-kue',
        techniques: ['sangrai'],
        materials: ['beras', 'kelapa', 'tepung'],
        unit: 'piece',
        variants: [
          { options: { Berat: '250 g' }, price: 32000, stock: 40, weightGrams: 330 },
          { options: { Berat: '500 g' }, price: 60000, stock: 25, weightGrams: 620 },
        ],
        pictures: [{ subject: 'cookies', alt: 'Baruasa bundar krem dalam stoples kaca' }],
      },
      {
        name: 'Bannang-bannang Gula Merah',
        summary: 'Kue benang dari tepung beras dan gula merah, digoreng membentuk anyaman renyah',
        description:
          'Adonan cair dialirkan lewat tempurung berlubang ke minyak panas sambil tangan bergerak ' +
          'memutar; selagi lembek ia dilipat menjadi setengah bulan. Hanya dua orang di dapur kami ' +
          'yang putarannya rapi.\n\n' +
          'Kue ini biasa hadir pada lamaran dan pernikahan karena benangnya yang tak putus. ' +
          'Pengiriman jauh memakai kotak berganda, namun sedikit remah hampir pasti ada.',
        category: 'kuliner-kue',
        materials: ['beras', 'gula-aren', 'tepung'],
        unit: 'piece',
        variants: [{ options: { Berat: '300 g' }, price: 38000, stock: 22, weightGrams: 400 }],
        pictures: [{ subject: 'cookies', alt: 'Bannang-bannang cokelat berbentuk lipatan benang halus' }],
      },
      {
        name: 'Cucuru Bayao Kenari',
        summary: 'Kue kuning telur bersirup dengan taburan kenari, manis dan lembap',
        description:
          'Dua puluh kuning telur, gula, dan kenari; tepungnya nyaris tidak ada. Adonan dikocok ' +
          'hingga pucat, dikukus sebentar, lalu direndam sirup serai.\n\n' +
          'Dibuat setelah dipesan dan dikirim keesokan harinya. Tahan empat hari di kulkas; paling ' +
          'enak sesudah menginap semalam.',
        category: 'kuliner-kue',
        materials: ['kacang'],
        unit: 'set',
        madeToOrder: { leadDays: 3, monthlyCapacity: 40 },
        variants: [{ options: { Isi: '12 potong' }, price: 85000, stock: null, weightGrams: 650 }],
        pictures: [
          { subject: 'cookies', alt: 'Cucuru bayao kuning keemasan bertabur kenari dalam loyang kecil' },
        ],
      },
      {
        name: 'Kue Kering Sagu Keju Makassar',
        summary: 'Kue sagu keju renyah yang hancur di lidah, dicetak dengan semprit kembang',
        description:
          'Tepung sagu disangrai bersama daun pandan sampai ringan seperti abu, didinginkan ' +
          'semalaman, kemudian dikocok dengan mentega dan keju tua. Tangan yang menyemprit harus ' +
          'tetap dingin.\n\n' +
          'Setiap stoples memuat kira-kira seratus kembang kecil. Tahan tiga bulan di tempat sejuk.',
        category: 'kuliner-kue',
        materials: ['sagu', 'susu', 'tepung'],
        unit: 'piece',
        variants: [
          { options: { Berat: '250 g' }, price: 48000, stock: 30, weightGrams: 340 },
          { options: { Berat: '500 g' }, price: 92000, stock: 16, weightGrams: 640 },
        ],
        pictures: [{ subject: 'cookies', alt: 'Kue sagu keju berbentuk kembang di dalam stoples' }],
      },
      {
        name: 'Putu Kacang Hijau Cetak',
        summary: 'Kue padat kacang hijau sangrai bermotif bunga, manis tidak berlebihan',
        description:
          'Kacang hijau disangrai, dikupas, digiling, lalu dipadatkan pada cetakan kayu nangka ' +
          'pesanan nenek dari tahun enam puluhan. Dijemur seharian supaya kokoh.\n\n' +
          'Kue ini kering sekali, jadi sediakan teh. Dibungkus kertas minyak satu per satu, tahan dua ' +
          'bulan.',
        category: 'kuliner-kue',
        techniques: ['sangrai', 'pengeringan'],
        materials: ['kacang', 'tepung'],
        unit: 'set',
        variants: [{ options: { Isi: '20 buah' }, price: 34000, stock: 24, weightGrams: 300 }],
        pictures: [{ subject: 'cookies', alt: 'Putu kacang berwarna kuning pucat bermotif bunga' }],
      },
      {
        name: 'Sirup Markisa Sulawesi',
        summary: 'Sirup markisa kuning dengan sari buah asli, bijinya sebagian dibiarkan',
        description:
          'Markisanya dari kebun di Malino, datang seminggu sekali dalam peti bambu. Sari diperas ' +
          'dengan kain, dimasak sebentar dengan gula, dan dibotolkan panas tanpa pewarna serta ' +
          'perisa.\n\n' +
          'Encerkan satu banding empat. Warna tiap botolan bisa lebih muda atau lebih tua mengikuti ' +
          'musim. Kulkas setelah dibuka, tahan dua bulan.',
        category: 'kuliner-minuman',
        materials: ['buah'],
        unit: 'piece',
        variants: [
          { options: { Isi: '350 ml' }, price: 42000, stock: 26, weightGrams: 620 },
          { options: { Isi: '620 ml' }, price: 68000, stock: 20, weightGrams: 1050 },
        ],
        pictures: [{ subject: 'syrup-bottle', alt: 'Botol sirup markisa kuning dengan biji hitam di dasar' }],
      },
      {
        name: 'Sarabba Instan Jahe Gula Aren',
        summary: 'Minuman jahe, gula aren, dan santan bubuk, tinggal seduh untuk malam yang dingin',
        description:
          'Sarabba di warung pinggir jalan dimasak dengan telur dan santan. Versi seduh ini tanpa ' +
          'telur: jahe merah diperas, dikristalkan bersama gula aren, lalu dicampur santan bubuk dan ' +
          'sedikit lada.\n\n' +
          'Satu saset untuk 150 ml air panas. Pedas jahenya terasa di tenggorokan, bukan di lidah.',
        category: 'kuliner-minuman',
        techniques: ['pengeringan'],
        materials: ['rempah', 'gula-aren', 'kelapa'],
        unit: 'set',
        variants: [
          { options: { Isi: '5 saset' }, price: 30000, stock: 35, weightGrams: 200 },
          { options: { Isi: '12 saset' }, price: 68000, stock: 18, weightGrams: 460 },
        ],
        pictures: [{ subject: 'tea', alt: 'Segelas sarabba cokelat susu dengan saset dan rimpang jahe' }],
      },
      {
        name: 'Manisan Pala Kering',
        summary: 'Daging buah pala iris yang dikeringkan, asam manis dengan rasa hangat',
        description:
          'Daging pala mula-mula direndam air garam untuk membuang getahnya, direbus dua kali dengan ' +
          'gula, kemudian dijemur. Empat hari dari buah sampai kantong.\n\n' +
          'Kunyah perlahan sesudah makan berat. Taburan gulanya tipis saja supaya rasa palanya tidak ' +
          'tertutup.',
        category: 'kuliner-kue',
        techniques: ['pengeringan'],
        materials: ['buah', 'rempah'],
        unit: 'piece',
        variants: [
          { options: { Berat: '150 g' }, price: 26000, stock: 28, weightGrams: 170 },
          { options: { Berat: '300 g' }, price: 49000, stock: 14, weightGrams: 330 },
        ],
        pictures: [{ subject: 'spices', alt: 'Irisan manisan pala kering bertabur gula' }],
      },
      {
        name: 'Cokelat Batang Kakao Sulawesi 70%',
        summary: 'Cokelat hitam dari biji kakao Sulawesi terfermentasi, gula aren, tanpa minyak nabati lain',
        description:
          'Putri bungsu kami belajar membuat cokelat pada masa pandemi, dan inilah hasil yang ' +
          'akhirnya disetujui seisi rumah. Biji difermentasi enam hari oleh petani di Soppeng, ' +
          'disangrai di sini, lalu digiling dengan batu tiga puluh jam.\n\n' +
          'Ada rasa kismis dan kacang di ujungnya. Berat bersih 70 gram. Untuk kota yang panas, ' +
          'mintalah kemasan dingin supaya tidak meleleh di jalan.',
        category: 'kuliner-kopi-teh-cokelat',
        techniques: ['fermentasi', 'sangrai'],
        materials: ['kakao', 'gula-aren'],
        unit: 'piece',
        variants: [
          { options: { Rasa: 'Polos' }, price: 48000, stock: 25, weightGrams: 85 },
          { options: { Rasa: 'Garam laut' }, price: 50000, stock: 22, weightGrams: 85 },
          { options: { Rasa: 'Kenari sangrai' }, price: 54000, stock: 18, weightGrams: 90 },
        ],
        pictures: [
          {
            subject: 'chocolate',
            alt: 'Cokelat batang hitam yang sebagian dipatahkan, di samping biji kakao',
          },
        ],
      },
      {
        name: 'Stoples Hantaran Kue Bugis',
        summary: 'Empat macam kue kering tradisional dalam stoples kecil dan kotak karton berpita benang',
        description:
          'Baruasa, putu kacang, sagu keju, dan satu kue pilihan yang sedang dibuat pada minggu itu. ' +
          'Masing-masing 150 gram, berlabel tulisan tangan.\n\n' +
          'Pesan lima hari sebelumnya. Untuk bulan Ramadan, sebaiknya dua minggu di muka karena dapur ' +
          'kami kecil.',
        category: 'kriya-suvenir',
        materials: ['beras', 'kelapa', 'kacang', 'sagu'],
        unit: 'set',
        madeToOrder: { leadDays: 5, monthlyCapacity: 30 },
        variants: [{ options: { Isi: '4 stoples' }, price: 165000, stock: null, weightGrams: 1700 }],
        pictures: [
          { subject: 'gift-hamper', alt: 'Kotak hantaran berisi empat stoples kue kering' },
          { subject: 'cookies', alt: 'Baruasa dan putu kacang pilihan isi hantaran' },
        ],
      },
    ],
  },
]
