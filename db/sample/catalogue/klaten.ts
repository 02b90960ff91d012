import type { SampleSeller } from '../sample-types.ts'

/** Kabupaten Klaten, Jawa Tengah (33.10). Sellers, products and numbers are invented. */
export const klaten: SampleSeller[] = [
  {
    slug: 'lurik-tlingsing',
    name: 'Tenun Lurik Tlingsing',
    kind: 'group',
    villageCode: '33.10.05.2016',
    since: 2013,
    contact: 'Sekar Lungsi Rahayu',
    tagline: 'Lurik ATBM dari Cawas, warna benangnya dicelup sendiri dan motifnya dihitung helai demi helai',
    story:
      'Di Tlingsing, Cawas, suara ATBM mulai berderak sesudah subuh dan berhenti waktu sawah ' +
      'memanggil. Kelompok kami punya dua puluh dua penenun; yang tertua berumur tujuh puluh satu ' +
      'tahun dan ia yang paling sedikit memutus benang.\n\n' +
      'Lurik sejatinya pekerjaan menghitung. Sebelum menenun, benang yang sudah dicelup ditata pada ' +
      'alat sekir: sekian helai hitam, sekian cokelat, lalu berulang. Salah satu hitungan akan terus ' +
      'tampak sepanjang kain.\n\n' +
      'Sebagian lurik kami bawa ke tetangga pembatik di Jarum, Bayat, untuk ditorehi malam. Dua desa, ' +
      'dua keterampilan, satu kain.',
    scene: 'loom-scene',
    scale: 'mikro',
    certificates: [
      { kind: 'nib', number: '0000033100101', expiresOn: null },
      { kind: 'merek', number: 'IDM000331001', expiresOn: '2033-05-01' },
    ],
    products: [
      {
        name: 'Kain Lurik Telupat Cokelat Hitam',
        summary: 'Lurik klasik bergaris tiga-empat, katun ATBM lebar 70 cm, dijual per meter',
        description:
          'Telupat berarti tiga dan empat: garis berkelompok tiga helai dan empat helai, jumlahnya ' +
          'tujuh, angka yang dianggap membawa keberuntungan dalam hitungan Jawa. Dari jauh kain ini ' +
          'tampak polos, dari dekat ia bernapas.\n\n' +
          'Benang katun 40/2, dicelup sebelum ditenun sehingga warna muka dan belakang sama. Lebar 70 ' +
          'cm; kemeja dewasa butuh dua setengah meter. Boleh dicuci mesin, air dingin.',
        category: 'kriya-tenun',
        techniques: ['lurik', 'tenun'],
        materials: ['katun'],
        unit: 'metre',
        variants: [
          { options: { Warna: 'Cokelat hitam' }, price: 85000, stock: 40, weightGrams: 190 },
          { options: { Warna: 'Biru tua putih' }, price: 85000, stock: 32, weightGrams: 190 },
        ],
        pictures: [{ subject: 'tenun-ikat', alt: 'Gulungan kain lurik bergaris cokelat dan hitam' }],
      },
      {
        name: 'Kain Lurik Kijing Miring Hijau Lumut',
        summary: 'Lurik dengan garis bertingkat gelap ke terang, katun sejuk untuk kemeja dan rok',
        description:
          'Garisnya berangsur: tiga hijau muda, dua hijau sedang, satu hampir hitam, lalu balik. Mata ' +
          'seakan melihat permukaan yang miring walau kainnya rata.\n\n' +
          'Penenun memerlukan sehari penuh untuk tiga meter karena benang pakannya harus diketuk ' +
          'lebih rapat. Susut cucian pertama kira-kira tiga persen; potonglah setelah dicuci.',
        category: 'kriya-tenun',
        techniques: ['lurik', 'tenun'],
        materials: ['katun'],
        unit: 'metre',
        variants: [{ options: {}, price: 92000, stock: 28, weightGrams: 195 }],
        pictures: [{ subject: 'tenun-ikat', alt: 'Kain lurik hijau lumut dengan garis yang menua bertahap' }],
      },
      {
        name: 'Lurik Pewarna Alam Secang dan Tingi',
        summary: 'Lurik pewarna alam merah bata dan cokelat dari kayu secang, tingi, dan jolawe',
        description:
          'Untuk merah bata, benang dicelup tujuh kali dalam rebusan secang dan dikunci tawas; untuk ' +
          'cokelat, kulit kayu tingi lima kali. Di antara dua celupan benang harus kering betul, jadi ' +
          'kalau musim hujan pekerjaan menjadi dua kali lebih lama.\n\n' +
          'Perbedaan tipis antarlot itu biasa, maka belilah cukup untuk satu baju sekaligus. Cuci ' +
          'tangan dengan lerak.',
        category: 'kriya-tenun',
        techniques: ['lurik', 'tenun', 'pewarna-alam'],
        materials: ['katun'],
        unit: 'metre',
        variants: [
          { options: { Warna: 'Merah bata' }, price: 145000, stock: 16, weightGrams: 200 },
          { options: { Warna: 'Cokelat tingi' }, price: 140000, stock: 18, weightGrams: 200 },
        ],
        pictures: [
          { subject: 'natural-dye-yarn', alt: 'Untaian benang celupan secang dan tingi sebelum ditenun' },
          { subject: 'tenun-ikat', alt: 'Kain lurik merah bata pewarna alam' },
        ],
      },
      {
        name: 'Lurik Batik Tulis Parang Klitik',
        summary: 'Lurik Tlingsing yang dibatik tulis di Jarum, garis tenun dan garis canting saling menyahut',
        description:
          'Membatik di atas lurik menuntut kesabaran berlebih, sebab permukaannya tidak serata mori ' +
          'dan malam mudah merembes. Pembatik di Desa Jarum memakai canting lubang kecil dan malam ' +
          'yang lebih liat.\n\n' +
          'Panjang 2,5 meter, lebar 105 cm dari alat tenun lebar. Pengerjaan canting tiga minggu, ' +
          'ditenun lebih dulu seminggu. Tak disarankan memakai pemutih maupun mesin pengering.',
        category: 'kriya-batik',
        techniques: ['lurik', 'batik-tulis'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 250, widthCm: 105 },
        variants: [
          { options: { Warna: 'Cokelat sogan' }, price: 675000, stock: 3, weightGrams: 560 },
          { options: { Warna: 'Biru indigo' }, price: 675000, stock: 3, weightGrams: 560 },
        ],
        pictures: [{ subject: 'batik-cloth', alt: 'Kain lurik dengan batik parang kecil berwarna sogan' }],
      },
      {
        name: 'Selendang Gendong Lurik Tumbar Pecah',
        summary: 'Selendang lurik 3 meter yang kuat untuk menggendong anak maupun bakul',
        description:
          'Motif tumbar pecah menyerupai ketumbar yang ditumbuk: titik-titik kecil hasil perpotongan ' +
          'dua warna benang. Dahulu kain ini dipakai dalam selamatan tujuh bulanan agar persalinan ' +
          'lancar.\n\n' +
          'Tenunannya dirapatkan khusus karena harus menahan beban; ibu-ibu pasar Cawas sudah ' +
          'mengujinya bertahun-tahun. Makin sering dicuci makin lemas.',
        category: 'fesyen-kerudung-syal',
        techniques: ['lurik', 'tenun'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 300, widthCm: 70 },
        variants: [
          { options: { Warna: 'Hitam putih' }, price: 165000, stock: 10, weightGrams: 480 },
          { options: { Warna: 'Merah hitam' }, price: 165000, stock: 10, weightGrams: 480 },
        ],
        pictures: [{ subject: 'tenun-ikat', alt: 'Selendang gendong lurik bintik hitam putih terlipat' }],
      },
      {
        name: 'Kemeja Lurik Pria Lengan Panjang',
        summary: 'Kemeja kerja katun lurik, kerah berdiri, garis saku disambung lurus dengan badan',
        description:
          'Coba perhatikan sakunya. Garis saku bertemu garis badan tanpa meleset, dan itulah yang ' +
          'selalu kami periksa sebelum kemeja dilipat. Kain yang terbuang memang lebih banyak.\n\n' +
          'Kancing batok, kampuh ditutup, potongan agak longgar. Lingkar dada: M 104, L 110, XL 116, ' +
          'XXL 122 cm.',
        category: 'fesyen-busana',
        techniques: ['lurik', 'tenun', 'jahit'],
        materials: ['katun'],
        unit: 'piece',
        variants: [
          { options: { Ukuran: 'M' }, price: 265000, stock: 6, weightGrams: 340 },
          { options: { Ukuran: 'L' }, price: 265000, stock: 6, weightGrams: 340 },
          { options: { Ukuran: 'XL' }, price: 285000, stock: 4, weightGrams: 380 },
          { options: { Ukuran: 'XXL' }, price: 285000, stock: 4, weightGrams: 380 },
        ],
        pictures: [{ subject: 'tenun-ikat', alt: 'Kemeja lurik pria kerah berdiri bergaris cokelat' }],
      },
      {
        name: 'Rok Lilit Lurik Sapit Urang',
        summary: 'Rok lilit satu ukuran bertali panjang, lurik biru jingga yang jatuh sampai mata kaki',
        description:
          'Sapit urang, capit udang: garis tebal diapit dua garis tipis. Susunan itu kami taruh dekat ' +
          'keliman, supaya bergerak waktu pemakainya berjalan.\n\n' +
          'Lebar lilitan 180 cm, panjang 92 cm, tali 2 meter dapat disimpul di depan atau samping. ' +
          'Muat dari ukuran S sampai XXL.',
        category: 'fesyen-busana',
        techniques: ['lurik', 'tenun', 'jahit'],
        materials: ['katun'],
        unit: 'piece',
        variants: [
          { options: { Warna: 'Biru jingga' }, price: 235000, stock: 7, weightGrams: 420 },
          { options: { Warna: 'Hitam kuning' }, price: 235000, stock: 7, weightGrams: 420 },
        ],
        pictures: [{ subject: 'tenun-ikat', alt: 'Rok lilit lurik biru dengan garis jingga di tepi' }],
      },
      {
        name: 'Tas Ransel Serut Lurik',
        summary: 'Ransel serut dari lurik tebal berlapis, muat buku A4 dan botol minum',
        description:
          'Memakai lurik dari benang pakan rangkap yang lebih tebal daripada kain baju. Bawahnya ' +
          'kanvas hitam berlapis busa, karena di situlah ransel serut biasanya cepat robek.\n\n' +
          'Tali katun 8 mm, mata ayam kuningan, satu saku dalam beritsleting. Mahasiswa Solo dan ' +
          'Yogya pemesan tetapnya.',
        category: 'fesyen-tas',
        techniques: ['lurik', 'jahit'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 34, widthCm: 12, heightCm: 40 },
        variants: [
          { options: { Warna: 'Cokelat' }, price: 145000, stock: 8, weightGrams: 360 },
          { options: { Warna: 'Hitam' }, price: 145000, stock: 8, weightGrams: 360 },
          { options: { Warna: 'Hijau' }, price: 145000, stock: 8, weightGrams: 360 },
        ],
        pictures: [{ subject: 'ecoprint-bag', alt: 'Ransel serut lurik cokelat dengan tali katun' }],
      },
      {
        name: 'Stagen Lurik Tenun Tangan',
        summary: 'Ikat pinggang panjang untuk kebaya, tenunan rapat lebar 12 cm panjang 5 meter',
        description:
          'Stagen ditenun berdiri dengan alat tenun bendho, alat kecil yang kini tinggal tiga buah di ' +
          'dukuh kami. Pakannya diketuk keras dengan bilah kayu, sehingga kain kaku dan tidak ' +
          'menggulung saat dililitkan.\n\n' +
          'Lima meter cukup untuk delapan sampai sepuluh lilitan. Para pegawai memesannya menjelang ' +
          'hari berkebaya.',
        category: 'fesyen-aksesori',
        techniques: ['lurik', 'tenun'],
        materials: ['katun'],
        unit: 'piece',
        size: { lengthCm: 500, widthCm: 12 },
        variants: [
          { options: { Warna: 'Merah' }, price: 110000, stock: 9, weightGrams: 330 },
          { options: { Warna: 'Hijau' }, price: 110000, stock: 9, weightGrams: 330 },
          { options: { Warna: 'Hitam' }, price: 110000, stock: 9, weightGrams: 330 },
        ],
        pictures: [{ subject: 'tenun-ikat', alt: 'Gulungan stagen lurik merah bergaris tipis' }],
      },
      {
        name: 'Sarung Bantal Lurik 40 cm Sepasang',
        summary: 'Dua sarung bantal kursi lurik dengan ritsleting tersembunyi, garis tegak dan mendatar',
        description:
          'Satu bantal bergaris tegak, pasangannya mendatar, dipotong dari kain yang sama. Ditaruh ' +
          'berdampingan keduanya tampak seperti dua motif.\n\n' +
          'Bagian belakang belacu polos, ritsleting 35 cm di bawah. Isi tidak termasuk. Aman dicuci ' +
          'mesin bersama cucian gelap.',
        category: 'rumah-dekorasi',
        techniques: ['lurik', 'jahit'],
        materials: ['katun'],
        unit: 'set',
        size: { lengthCm: 40, widthCm: 40 },
        variants: [
          { options: { Warna: 'Abu kuning' }, price: 130000, stock: 9, weightGrams: 290 },
          { options: { Warna: 'Cokelat' }, price: 130000, stock: 9, weightGrams: 290 },
          { options: { Warna: 'Biru' }, price: 130000, stock: 9, weightGrams: 290 },
        ],
        pictures: [
          { subject: 'tenun-ikat', alt: 'Sepasang sarung bantal lurik, satu bergaris tegak satu mendatar' },
        ],
      },
    ],
  },
  {
    slug: 'gerabah-melikan',
    name: 'Gerabah Putaran Miring Melikan',
    kind: 'group',
    villageCode: '33.10.03.2006',
    since: 2008,
    contact: 'Wulan Lempung Astuti',
    tagline: 'Perempuan Pagerjurang membentuk gerabah Bayat di atas perbot yang miring',
    story:
      'Orang menyebutnya gerabah Bayat, padahal bengkel kami di Pagerjurang, Desa Melikan, Kecamatan ' +
      'Wedi. Di sini meja putar dipasang miring. Konon supaya perempuan berkain jarit dapat duduk ' +
      'menyamping dengan sopan sambil kakinya mengayun tali pemutar.\n\n' +
      'Tanah liat hitam dan merah dari sawah sekitar dicampur pasir halus, diinjak, didiamkan, lalu ' +
      'dibentuk. Perbot miring cocok untuk benda kecil; sebuah cobek selesai dalam setengah menit ' +
      'pada tangan yang biasa.\n\n' +
      'Warna gelapnya bukan cat. Gerabah dilumuri tanah merah, digosok batu, kemudian dibakar dan ' +
      'dikurung asap daun munggur. Semua yang dipakai untuk makan tidak kami beri pelapis apa pun.',
    scene: 'workshop-scene',
    scale: 'mikro',
    certificates: [{ kind: 'nib', number: '0000033100102', expiresOn: null }],
    products: [
      {
        name: 'Cobek dan Ulekan Tanah Liat Bayat',
        summary: 'Cobek gerabah hitam asap dengan ulekan kayu, untuk sambal dan gado-gado',
        description:
          'Permukaannya kasar merata karena pasir halus dalam adonan, bukan karena digores. Sambal ' +
          'cepat lumat dan tidak tercampur serpihan.\n\n' +
          'Sebelum dipakai pertama kali, ulek segenggam beras basah sampai airnya bening, lalu rebus ' +
          'cobek sepuluh menit. Jangan langsung di atas api.',
        category: 'rumah-dapur',
        techniques: ['gerabah'],
        materials: ['tanah-liat'],
        unit: 'set',
        variants: [
          { options: { Diameter: '18 cm' }, price: 45000, stock: 20, weightGrams: 1300 },
          { options: { Diameter: '24 cm' }, price: 68000, stock: 14, weightGrams: 2200 },
        ],
        pictures: [{ subject: 'pottery', alt: 'Cobek tanah liat hitam dengan ulekan kayu di atasnya' }],
      },
      {
        name: 'Teko Poci Tanah Liat Isi Empat Cangkir',
        summary: 'Satu teko poci 700 ml dan empat cangkir kecil, untuk teh melati panas dan gula batu',
        description:
          'Teh yang diseduh di poci tanah kehilangan panasnya pelan-pelan dan, menurut peminumnya, ' +
          'kehilangan sepatnya juga. Corong dibuat terpisah lalu disambung waktu badan setengah ' +
          'kering; lubang saringnya tujuh.\n\n' +
          'Cukup bilas air panas tanpa sabun. Makin lama bagian dalamnya menghitam oleh teh, dan ' +
          'justru itu yang dicari.',
        category: 'kriya-gerabah',
        techniques: ['gerabah'],
        materials: ['tanah-liat'],
        unit: 'set',
        variants: [
          { options: { Warna: 'Hitam asap' }, price: 125000, stock: 9, weightGrams: 1800 },
          { options: { Warna: 'Merah bata' }, price: 125000, stock: 9, weightGrams: 1800 },
        ],
        pictures: [{ subject: 'pottery', alt: 'Teko poci dan empat cangkir gerabah di atas nampan' }],
      },
      {
        name: 'Kendi Air Minum Tutup Cangkir',
        summary:
          'Kendi 1,2 liter yang mendinginkan air dengan sendirinya, tutupnya berfungsi sebagai cangkir',
        description:
          'Pori dindingnya meloloskan sedikit uap air, dan penguapan itulah yang membuat isinya ' +
          'beberapa derajat lebih sejuk daripada udara kamar. Dinding luar akan terasa lembap; ' +
          'letakkan di atas tatakan.\n\n' +
          'Isi dan buang air dua hari pertama sampai bau tanahnya hilang.',
        category: 'kriya-gerabah',
        techniques: ['gerabah'],
        materials: ['tanah-liat'],
        unit: 'piece',
        variants: [{ options: {}, price: 75000, stock: 12, weightGrams: 1400 }],
        pictures: [
          { subject: 'pottery', alt: 'Kendi tanah liat merah dengan cangkir terbalik sebagai tutup' },
        ],
      },
      {
        name: 'Periuk Masak Gudeg Tanah Liat',
        summary: 'Periuk bertutup 3 liter untuk masakan bersantan yang dimasak lama',
        description:
          'Panas merambat lambat dan merata, sehingga nangka muda empuk tanpa gosong di dasar. Periuk ' +
          'ini dibentuk di perbot datar karena ukurannya, lalu dasarnya dibulatkan dengan pemukul ' +
          'kayu dan batu penahan.\n\n' +
          'Pakai api kecil sampai sedang dan selalu ada cairan di dalamnya. Jangan menuang air dingin ' +
          'ke periuk panas. Tidak untuk kompor induksi.',
        category: 'rumah-dapur',
        techniques: ['gerabah'],
        materials: ['tanah-liat'],
        unit: 'piece',
        variants: [
          { options: { Isi: '3 liter' }, price: 95000, stock: 8, weightGrams: 2900 },
          { options: { Isi: '5 liter' }, price: 145000, stock: 4, weightGrams: 4300 },
        ],
        pictures: [{ subject: 'pottery', alt: 'Periuk tanah liat bertutup dengan dua kuping' }],
      },
      {
        name: 'Piring Makan Gerabah Asap 22 cm',
        summary: 'Piring datar hitam pekat hasil pengasapan, alas daun atau saji langsung',
        description:
          'Sehabis dibakar, piring yang masih membara ditimbun daun munggur kering. Asapnya terkurung ' +
          'dan meresap, menghasilkan hitam doff yang tidak luntur.\n\n' +
          'Piring digosok biji saga sebelum dibakar sehingga permukaannya rapat. Noda minyak dapat ' +
          'membekas; banyak rumah makan melapisinya dengan daun pisang.',
        category: 'rumah-dapur',
        techniques: ['gerabah', 'pengasapan'],
        materials: ['tanah-liat'],
        unit: 'set',
        variants: [
          { options: { Isi: '2 buah' }, price: 78000, stock: 15, weightGrams: 1100 },
          { options: { Isi: '6 buah' }, price: 220000, stock: 7, weightGrams: 3300 },
        ],
        pictures: [{ subject: 'pottery', alt: 'Setumpuk piring gerabah hitam doff' }],
      },
      {
        name: 'Tungku Aromaterapi Gerabah Krawang',
        summary: 'Tungku minyak wangi berlubang ukir tangan, memakai lilin kecil',
        description:
          'Badan dilubangi saat setengah kering dengan pisau bambu, dua puluh empat lubang tanpa mal. ' +
          'Malam hari cahayanya menaburkan daun-daun kecil di dinding.\n\n' +
          'Cawan atasnya lepas agar mudah dicuci. Isi air dan tiga tetes minyak, jangan sampai ' +
          'kering. Lilin tidak termasuk.',
        category: 'rumah-dekorasi',
        techniques: ['gerabah'],
        materials: ['tanah-liat'],
        unit: 'piece',
        size: { lengthCm: 11, widthCm: 11, heightCm: 13 },
        variants: [
          { options: { Motif: 'Daun' }, price: 52000, stock: 16, weightGrams: 520 },
          { options: { Motif: 'Bintang' }, price: 52000, stock: 16, weightGrams: 520 },
        ],
        pictures: [{ subject: 'pottery', alt: 'Tungku aromaterapi gerabah dengan lubang berbentuk daun' }],
      },
      {
        name: 'Pot Tanaman Gerabah Tatakan',
        summary: 'Pot berpori dengan lubang buang air dan tatakan, akar tanaman tidak pengap',
        description:
          'Tebal dindingnya satu sentimeter, cukup kuat untuk dipindah-pindah namun tetap bernapas. ' +
          'Leher luarnya dihias garis roda yang dibuat dengan kuku sewaktu pot masih berputar.\n\n' +
          'Lama-lama muncul bercak putih garam mineral; sikat dengan air cuka bila mengganggu.',
        category: 'rumah-dekorasi',
        techniques: ['gerabah'],
        materials: ['tanah-liat'],
        unit: 'piece',
        variants: [
          { options: { Diameter: '12 cm' }, price: 28000, stock: 30, weightGrams: 700 },
          { options: { Diameter: '18 cm' }, price: 49000, stock: 20, weightGrams: 1700 },
          { options: { Diameter: '25 cm' }, price: 92000, stock: 9, weightGrams: 3600 },
        ],
        pictures: [{ subject: 'pottery', alt: 'Tiga pot gerabah bertatakan dari kecil ke besar' }],
      },
      {
        name: 'Celengan Ayam Gerabah Lukis',
        summary: 'Celengan ayam jago tanpa lubang keluar, dilukis tangan, harus dipecah untuk dibuka',
        description:
          'Mbah-mbah di Melikan bersikeras: celengan yang ada tutupnya bukan celengan. Maka ayam ini ' +
          'hanya punya satu celah di punggung.\n\n' +
          'Badannya dua mangkuk yang ditangkupkan, jengger dan ekornya ditempel. Catnya berbahan air, ' +
          'aman untuk tangan anak. Isi penuh kira-kira tiga ratus keping logam.',
        category: 'kriya-gerabah',
        techniques: ['gerabah'],
        materials: ['tanah-liat'],
        unit: 'piece',
        size: { lengthCm: 18, widthCm: 14, heightCm: 20 },
        variants: [
          { options: { Warna: 'Merah kuning' }, price: 48000, stock: 14, weightGrams: 900 },
          { options: { Warna: 'Biru putih' }, price: 48000, stock: 14, weightGrams: 900 },
        ],
        pictures: [{ subject: 'pottery', alt: 'Celengan ayam jago tanah liat berlukis merah kuning' }],
      },
      {
        name: 'Mangkuk Saji Gerabah Polos',
        summary: 'Mangkuk saji 14 cm untuk soto, bubur, dan camilan, dasar sedikit menebal',
        description:
          'Bibirnya dilipat keluar sehingga enak dipegang waktu isinya panas. Karena dibuat tanpa ' +
          'cetakan, tinggi keempat mangkuk bisa berselisih dua tiga milimeter.\n\n' +
          'Rendam air bersih semalam sebelum dipakai supaya pori-porinya kenyang dan kuah tidak ' +
          'meresap.',
        category: 'kriya-gerabah',
        techniques: ['gerabah'],
        materials: ['tanah-liat'],
        unit: 'set',
        variants: [
          { options: { Isi: '4 buah', Warna: 'Merah bata' }, price: 92000, stock: 12, weightGrams: 1500 },
          { options: { Isi: '4 buah', Warna: 'Hitam asap' }, price: 98000, stock: 10, weightGrams: 1500 },
        ],
        pictures: [{ subject: 'pottery', alt: 'Empat mangkuk gerabah bersusun di atas meja kayu' }],
      },
      {
        name: 'Paket Main Tanah Liat Bayat',
        summary: 'Dua kilogram tanah liat siap bentuk, alat bambu, dan kartu belajar untuk anak',
        description:
          'Sekolah-sekolah yang berkunjung selalu minta membawa pulang tanah. Maka kami siapkan ' +
          'bongkahan yang sudah diuleni dan disaring, terbungkus rapat agar tidak kering.\n\n' +
          'Disertai tiga butsir bambu, kawat potong, dan enam kartu langkah. Hasilnya cukup dijemur; ' +
          'kalau ingin dibakar, kirim balik kepada kami, biaya bakar ditanggung, ongkos kirim tidak.',
        category: 'kriya-gerabah',
        techniques: ['gerabah'],
        materials: ['tanah-liat', 'bambu'],
        unit: 'set',
        variants: [{ options: {}, price: 65000, stock: 15, weightGrams: 2400 }],
        pictures: [
          { subject: 'pottery', alt: 'Bungkusan tanah liat, butsir bambu, dan hasil coba-coba anak' },
        ],
      },
    ],
  },
]
