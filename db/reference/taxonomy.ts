/** The words by which goods are arranged and found; loaded in every installation, not only the sample. */

import { prose } from './prose.ts'

export const categories: { slug: string; parent: string | null; name: string; nameEn: string }[] = [
  { slug: 'kriya', parent: null, name: 'Kriya', nameEn: 'Crafts' },
  { slug: 'kriya-tenun', parent: 'kriya', name: 'Tenun', nameEn: 'Handwoven cloth' },
  { slug: 'kriya-batik', parent: 'kriya', name: 'Batik', nameEn: 'Batik' },
  {
    slug: 'kriya-ecoprint',
    parent: 'kriya',
    name: 'Ecoprint dan Pewarna Alam',
    nameEn: 'Ecoprint and natural dyes',
  },
  { slug: 'kriya-anyaman', parent: 'kriya', name: 'Anyaman', nameEn: 'Basketry and plaiting' },
  { slug: 'kriya-kayu-bambu', parent: 'kriya', name: 'Kayu dan Bambu', nameEn: 'Wood and bamboo' },
  { slug: 'kriya-logam', parent: 'kriya', name: 'Logam', nameEn: 'Metalwork' },
  { slug: 'kriya-gerabah', parent: 'kriya', name: 'Gerabah', nameEn: 'Pottery' },
  { slug: 'kriya-kulit', parent: 'kriya', name: 'Kulit', nameEn: 'Leather' },
  { slug: 'kriya-kerang', parent: 'kriya', name: 'Kerang', nameEn: 'Shell craft' },
  { slug: 'kriya-suvenir', parent: 'kriya', name: 'Suvenir', nameEn: 'Souvenirs' },

  { slug: 'fesyen', parent: null, name: 'Fesyen', nameEn: 'Fashion' },
  { slug: 'fesyen-busana', parent: 'fesyen', name: 'Busana', nameEn: 'Clothing' },
  {
    slug: 'fesyen-kerudung-syal',
    parent: 'fesyen',
    name: 'Kerudung dan Syal',
    nameEn: 'Headscarves and shawls',
  },
  { slug: 'fesyen-tas', parent: 'fesyen', name: 'Tas', nameEn: 'Bags' },
  {
    slug: 'fesyen-aksesori',
    parent: 'fesyen',
    name: 'Aksesori dan Perhiasan',
    nameEn: 'Accessories and jewellery',
  },
  { slug: 'fesyen-alas-kaki', parent: 'fesyen', name: 'Alas Kaki', nameEn: 'Footwear' },

  { slug: 'kuliner', parent: null, name: 'Kuliner', nameEn: 'Food and drink' },
  { slug: 'kuliner-keripik', parent: 'kuliner', name: 'Keripik dan Kerupuk', nameEn: 'Crisps and crackers' },
  { slug: 'kuliner-kue', parent: 'kuliner', name: 'Kue', nameEn: 'Cakes and biscuits' },
  {
    slug: 'kuliner-olahan-ikan',
    parent: 'kuliner',
    name: 'Abon dan Olahan Ikan',
    nameEn: 'Abon and fish products',
  },
  {
    slug: 'kuliner-bumbu-sambal',
    parent: 'kuliner',
    name: 'Bumbu dan Sambal',
    nameEn: 'Seasonings and sambal',
  },
  {
    slug: 'kuliner-kopi-teh-cokelat',
    parent: 'kuliner',
    name: 'Kopi, Teh, dan Cokelat',
    nameEn: 'Coffee, tea and chocolate',
  },
  { slug: 'kuliner-minuman', parent: 'kuliner', name: 'Minuman', nameEn: 'Drinks' },
  { slug: 'kuliner-madu', parent: 'kuliner', name: 'Madu', nameEn: 'Honey' },
  { slug: 'kuliner-beku', parent: 'kuliner', name: 'Makanan Beku', nameEn: 'Frozen food' },

  { slug: 'tani', parent: null, name: 'Pertanian dan Perikanan', nameEn: 'Farm and sea produce' },
  { slug: 'tani-beras-sagu', parent: 'tani', name: 'Beras dan Sagu', nameEn: 'Rice and sago' },
  { slug: 'tani-gula-aren', parent: 'tani', name: 'Gula Aren', nameEn: 'Palm sugar' },
  { slug: 'tani-rempah', parent: 'tani', name: 'Rempah', nameEn: 'Spices' },
  { slug: 'tani-hasil-laut', parent: 'tani', name: 'Hasil Laut', nameEn: 'Seafood and seaweed' },

  { slug: 'herbal', parent: null, name: 'Herbal dan Kosmetik', nameEn: 'Herbal goods and cosmetics' },
  { slug: 'herbal-sabun', parent: 'herbal', name: 'Sabun', nameEn: 'Soap' },
  { slug: 'herbal-minyak-atsiri', parent: 'herbal', name: 'Minyak Atsiri', nameEn: 'Essential oils' },

  { slug: 'rumah', parent: null, name: 'Rumah Tangga', nameEn: 'Home' },
  { slug: 'rumah-perabot', parent: 'rumah', name: 'Perabot', nameEn: 'Furniture' },
  { slug: 'rumah-dekorasi', parent: 'rumah', name: 'Dekorasi', nameEn: 'Decoration' },
  { slug: 'rumah-dapur', parent: 'rumah', name: 'Perlengkapan Dapur', nameEn: 'Kitchenware' },
  { slug: 'rumah-kebersihan', parent: 'rumah', name: 'Kebersihan', nameEn: 'Cleaning' },

  { slug: 'jasa', parent: null, name: 'Jasa', nameEn: 'Services' },
]

/** `isCraftPage`: has a page among the crafts at /kerajinan; the others only filter lists. */
export const techniques: {
  slug: string
  name: string
  nameEn: string
  isCraftPage: boolean
  summary: string
  summaryEn: string
  about: string
  aboutEn: string
  care?: string
  careEn?: string
}[] = [
  {
    slug: 'kain-tope',
    name: 'Kain Tope',
    nameEn: 'Kain Tope',
    isCraftPage: true,
    summary: 'Tenun tangan kapas alami dari Kelara, Jeneponto, ringan dan menerawang seperti kasa.',
    summaryEn: 'Handwoven natural cotton from Kelara in Jeneponto, as light and open as gauze.',
    about: prose`
      Kain Tope adalah tenun tangan dari Kecamatan Kelara, Kabupaten Jeneponto, Sulawesi Selatan. Bahannya
      kapas alami, dan tenunannya renggang. Hasilnya kain yang ringan dan menerawang seperti kasa. Di Desa
      Samataring, pekerjaan ini hidup di tangan sekitar lima puluh perempuan.

      Dahulu Kain Tope menjadi kain kafan para bangsawan, dan karena itu kami menyebutnya di sini dengan
      hormat. Kain yang pernah menyertai orang ke peristirahatan terakhirnya kini juga dijahit menjadi
      busana. Asal-usulnya layak ikut diceritakan setiap kali kain ini berpindah tangan. Kain Tope tidak
      sama dengan Tope Le'leng, kain hitam masyarakat Kajang di Kabupaten Bulukumba. Namanya berdekatan,
      tetapi kainnya, tempatnya, dan ceritanya lain.

      Seperti tenun tangan pada umumnya, pekerjaan dimulai lama sebelum kain terlihat. Benang disiapkan dan
      digulung. Lalu benang direntangkan sejajar menjadi lungsin, yaitu benang yang membujur sepanjang kain.
      Sesudah lungsin terpasang dan kencang pada alat tenun, penenun menyisipkan benang pakan dari satu tepi
      ke tepi yang lain, merapatkannya, lalu mengulanginya dari arah sebaliknya. Pada kain yang renggang,
      yang sulit justru menjaga agar kain tidak terlalu rapat. Jika dipadatkan, sifat kasanya hilang. Jika
      terlalu longgar, benangnya mudah bergeser. Penenun menakarnya dengan mata dan tangan, baris demi
      baris, sampai helai itu selesai.

      Untuk mengenalinya, angkat kain ke arah cahaya. Anda akan melihat celah-celah kecil di antara benang,
      dan jaraknya tidak sama persis dari satu baris ke baris berikutnya. Itu jejak tangan, bukan cacat.
      Tanyakan pula siapa yang menenun dan dari desa mana. Penjual yang mengambil langsung dari penenun
      dapat menjawabnya. Karena renggang, kain ini mudah tersangkut. Cucilah dengan tangan tanpa diperas,
      jauhkan dari perhiasan yang tajam, lalu keringkan di tempat teduh.

      Harga Kain Tope sekitar Rp750.000 per meter, dan busana jadinya dapat mencapai Rp1.700.000. Di balik
      angka itu ada pekerjaan sekitar dua bulan. Bahannya memang sederhana. Yang dibayar terutama waktu,
      ketelitian, dan kepandaian yang kini dikuasai sedikit orang. Jika kain yang Anda inginkan belum
      tersedia, pesanlah dan bersabarlah. Kain ini tidak bisa dikebut.
    `,
    aboutEn: prose`
      Kain Tope is a handwoven cloth from Kelara, a district of Jeneponto in South Sulawesi. It is made of
      natural cotton in an open weave. The result is a cloth as light and sheer as gauze. In the village of
      Samataring, the work lives in the hands of about fifty women.

      Kain Tope was once the shroud of nobles, and we speak of it here with respect. The cloth that went
      with people to their last resting place is now also sewn into clothing, and its origin deserves to be
      told each time it changes hands. Kain Tope is not Tope Le'leng, the black cloth of the Kajang
      community in Bulukumba. The names are close, but the cloth, the place and the story are different.

      As with handweaving in general, the work begins long before there is any cloth to see. Yarn is
      prepared and wound. It is then stretched in parallel to form the warp, the threads that run the length
      of the cloth. Once the warp is fixed and taut on the loom, the weaver passes the weft from one edge to
      the other, presses it into place and repeats the movement from the opposite side. The hard part is not
      to weave too tightly. Packed down, the cloth loses its gauze-like character. Left too loose, its
      threads wander. The weaver judges this by eye and by hand, row after row, until the length is done.

      To recognise it, hold the cloth up to the light. You will see small gaps between the threads, never
      quite the same from one row to the next. These are traces of the hand, not faults. Ask, too, who wove
      it and in which village. A seller who buys directly from the weavers will be able to say. Because the
      weave is open, it catches easily. Wash it by hand without wringing, keep it away from sharp jewellery
      and dry it in the shade.

      Kain Tope costs about Rp750,000 a metre, and a finished garment can reach Rp1,700,000. Behind that
      figure lie about two months of work. The material is simple. What you pay for is mostly time, care and
      a skill that few people now have. If the length you want is not in stock, order it and be patient.
      This cloth cannot be hurried.
    `,
    care: prose`
      Cuci dengan tangan memakai air dingin dan sabun lembut. Jangan direndam lama, disikat, atau diperas.
      Gulung dalam handuk untuk menyerap air, lalu keringkan mendatar di tempat teduh. Setrika dengan panas
      sedang melalui kain tipis. Simpan tergulung agar tidak meninggalkan bekas lipatan.
    `,
    careEn: prose`
      Wash by hand in cold water with mild soap. Do not soak for long, scrub or wring. Roll in a towel to
      take up the water, then dry flat in the shade. Iron at medium heat through a thin cloth. Store rolled,
      so that no fold leaves a mark.
    `,
  },
  {
    slug: 'ecoprint',
    name: 'Ecoprint',
    nameEn: 'Ecoprint',
    isCraftPage: true,
    summary: 'Bentuk dan warna daun dipindahkan langsung ke kain dengan dipukul atau dikukus.',
    summaryEn: 'The shapes and colours of leaves, transferred straight to cloth by pounding or steaming.',
    about: prose`
      Ecoprint adalah cara mewarnai kain dengan daun dan bunga. Tidak ada gambar yang dilukis dan tidak ada
      cap. Daun diletakkan di atas kain, lalu warna dan bentuknya berpindah ke serat: tulang daun, tepinya
      yang bergerigi, bahkan lubang bekas gigitan ulat. Kain yang dipakai umumnya dari serat alam, seperti
      katun dan sutra, karena serat alam menyerap warna tumbuhan dengan baik.

      Pekerjaan dimulai dari kain. Kain dicuci sampai bersih dari minyak dan kanji, lalu direndam dalam
      mordan, yaitu garam logam yang membantu warna melekat pada serat. Dua mordan paling dikenal: tawas
      membuat warna lebih terang, tunjung membuatnya lebih gelap. Daun yang sama dapat menghasilkan warna
      yang jauh berbeda, tergantung mordan yang dipilih.

      Sesudah itu daun ditata satu per satu di atas kain. Ada dua cara memindahkan warnanya. Pada cara
      pukul, daun ditutup plastik atau kain, lalu diketuk palu sampai getahnya meresap dan bentuknya
      tercetak. Pada cara kukus, kain yang sudah ditata daun digulung rapat, diikat, lalu dikukus sekitar
      dua jam. Cara pukul memberi garis yang tegas. Cara kukus memberi warna yang lebih lembut, kadang
      dengan bayangan di lapisan berikutnya.

      Ketika gulungan dibuka, barulah terlihat apa yang terjadi. Sisa daun diangkat dan kain
      diangin-anginkan sampai kering. Terakhir, warnanya dikunci dengan larutan fiksasi, sekali lagi tawas
      atau tunjung, kemudian kain dibilas dan dikeringkan lagi. Umur daun, musim, dan air semuanya ikut
      menentukan, sehingga hasilnya tidak pernah bisa diulang persis.

      Karena itu, setiap lembar ecoprint hanya ada satu. Lihatlah tulang daunnya dari dekat: tebal-tipisnya
      tidak seragam, dan tidak ada dua daun yang sama persis. Pada kain cetakan mesin, gambar yang sama
      muncul kembali dalam jarak yang tetap. Perlu Anda ketahui juga bahwa warna ecoprint memudar perlahan,
      terutama bila sering kena matahari atau sabun yang keras. Dengan perawatan yang lembut, warnanya
      bertahan lebih lama dan menua dengan tenang.

      Harga kain ecoprint dapat mencapai Rp300.000, pashmina sampai Rp250.000, dan busana antara Rp275.000
      dan Rp1.500.000. Bedanya ditentukan oleh jenis kain, ukuran, kerumitan tata daun, dan jahitannya.
      Daunnya mungkin dipetik dari halaman, tetapi tiap lembar melewati banyak tangan dan beberapa kali
      pengeringan. Tidak semuanya berhasil, dan lembar yang gagal pun sudah memakan waktu yang sama.
    `,
    aboutEn: prose`
      Ecoprint is a way of colouring cloth with leaves and flowers. Nothing is painted and nothing is
      stamped. Leaves are laid on the cloth, and their colour and shape pass into the fibre: the veins, the
      toothed edge, even the hole left by a caterpillar. The cloth is usually of natural fibre, such as
      cotton or silk, because natural fibres take up plant colour well.

      The work begins with the cloth. It is washed free of oil and starch, then soaked in a mordant, a metal
      salt that helps the colour hold to the fibre. Two are best known in Indonesia: tawas (alum) lightens
      the colours, tunjung (iron sulphate) darkens them. The same leaf can give very different colours
      depending on the mordant.

      The leaves are then laid out on the cloth one by one. There are two ways to transfer their colour. In
      the first, the leaves are covered and pounded with a hammer until their sap soaks in and the shape is
      printed. In the second, the cloth with its leaves is rolled tightly, tied, and steamed for about two
      hours. Pounding gives clear lines. Steaming gives softer colour, sometimes with a shadow on the next
      layer.

      Only when the roll is opened does the maker see what has happened. The spent leaves are lifted off and
      the cloth is dried in moving air. Last, the colour is fixed, again with tawas or tunjung, and the
      cloth is rinsed and dried once more. The age of the leaf, the season and the water all play a part, so
      no result can be repeated exactly.

      Every piece of ecoprint is therefore the only one. Look closely at the veins: their strength varies,
      and no two leaves are quite alike. On machine-printed cloth the same picture returns at a fixed
      distance. You should also know that ecoprint fades slowly, sooner with strong sun or harsh soap.
      Treated gently, its colour lasts longer and ages quietly.

      A length of ecoprint cloth can cost up to Rp300,000, a pashmina up to Rp250,000, and garments from
      Rp275,000 to Rp1,500,000. The difference lies in the fabric, the size, the arrangement of the leaves
      and the sewing. The leaves may come from the yard, but each piece passes through many hands and dries
      more than once. Not every piece succeeds, and the ones that fail take just as long.
    `,
    care: prose`
      Cuci terpisah dengan tangan, memakai air dingin dan sedikit sabun lembut tanpa pemutih. Jangan
      direndam lama atau diperas kuat. Keringkan di tempat teduh, bagian dalam di luar. Setrika dengan panas
      sedang dari sisi dalam. Simpan jauh dari cahaya langsung. Warna akan memudar perlahan; itu sifat
      pewarna daun.
    `,
    careEn: prose`
      Wash separately by hand, in cold water with a little mild soap and no bleach. Do not soak for long or
      wring hard. Dry in the shade, inside out. Iron at medium heat on the inside. Store away from direct
      light. The colours fade slowly; that is the nature of leaf dyes.
    `,
  },
  {
    slug: 'tenun',
    name: 'Tenun tangan',
    nameEn: 'Handweaving',
    isCraftPage: true,
    summary: 'Kain yang dibuat dengan menyilangkan benang pakan dan lungsin pada alat tenun tangan.',
    summaryEn: 'Cloth made by crossing weft and warp on a loom worked by hand.',
    about: prose`
      Menenun adalah menyilangkan dua kelompok benang: lungsin yang membujur dan pakan yang melintang. Pada
      alat tenun gedogan, lungsin diregangkan dengan tubuh penenun sendiri, yang duduk di lantai dengan
      sandaran di pinggang. Pada alat tenun bukan mesin, atau ATBM, lungsin terpasang pada rangka kayu dan
      digerakkan dengan injakan kaki.

      Kain gedogan umumnya lebih sempit karena lebarnya sejauh jangkauan tangan, dan lebih lambat jadinya.
      Pada kedua cara itu, menyiapkan dan memasang benang dapat memakan waktu selama menenunnya. Tepi kain
      yang tidak lurus sempurna dan kerapatan yang sedikit berubah adalah tanda bahwa kain itu dibuat dengan
      tangan.
    `,
    aboutEn: prose`
      To weave is to cross two sets of threads: the warp, which runs lengthwise, and the weft, which runs
      across. On a backstrap loom, or gedogan, the weaver sits on the floor and stretches the warp with her
      own body, leaning into a support at the waist. On a treadle loom, known in Indonesia as ATBM, the warp
      is mounted on a wooden frame and moved by the feet.

      Backstrap cloth is usually narrower, since its width is the reach of the arms, and it grows more
      slowly. With either loom, preparing and mounting the threads can take as long as the weaving. An edge
      that is not perfectly straight and a density that shifts a little are signs of handwork.
    `,
    care: 'Cuci dengan tangan dalam air dingin dan sabun lembut, jangan diperas, keringkan di tempat teduh.',
    careEn: 'Wash by hand in cold water with mild soap, do not wring, and dry in the shade.',
  },
  {
    slug: 'tenun-ikat',
    name: 'Tenun ikat',
    nameEn: 'Ikat weaving',
    isCraftPage: true,
    summary: 'Motifnya dibentuk lebih dulu pada benang, dengan mengikat dan mencelup, sebelum ditenun.',
    summaryEn: 'The pattern is made on the yarn, by tying and dyeing, before weaving begins.',
    about: prose`
      Pada tenun ikat, motif sudah ada sebelum kain ditenun. Benang direntangkan, lalu bagian-bagian yang
      tidak boleh kena warna diikat rapat. Sesudah dicelup dan dikeringkan, sebagian ikatan dibuka atau
      ditambah untuk warna berikutnya. Begitu seterusnya sampai semua warna lengkap.

      Jika yang diikat benang lungsin, hasilnya ikat lungsin, seperti banyak kain dari Nusa Tenggara Timur.
      Jika benang pakan, hasilnya ikat pakan. Pada ikat ganda, keduanya diikat dan harus bertemu tepat saat
      ditenun; contoh yang terkenal adalah gringsing dari Tenganan, Bali.

      Kenali tenun ikat dari tepi motifnya. Karena benang selalu bergeser sedikit, garisnya tampak seperti
      bergetar, dan motif terlihat di kedua sisi kain. Pada kain cetakan, garisnya tajam dan sisi
      belakangnya pucat.
    `,
    aboutEn: prose`
      In ikat the pattern exists before the cloth is woven. The yarn is stretched out, and the parts that
      must not take colour are bound tightly. After dyeing and drying, some of the bindings are opened or
      added for the next colour, and so on until every colour is in place.

      Binding the warp gives warp ikat, as in many cloths from East Nusa Tenggara. Binding the weft gives
      weft ikat. In double ikat both are bound and must meet exactly in the weaving; the gringsing of
      Tenganan in Bali is the famous example.

      You can know ikat by the edges of its motifs. The threads always shift a little, so the lines seem to
      tremble, and the pattern shows on both faces. On printed cloth the lines are sharp and the back is
      pale.
    `,
    care: prose`
      Kain berpewarna alam cukup diangin-anginkan setelah dipakai. Jika perlu dicuci, pakai air dingin dan
      sabun lembut, lalu keringkan di tempat teduh. Simpan tergulung bersama cengkih yang dibungkus kain
      untuk mengusir serangga.
    `,
    careEn: prose`
      Naturally dyed cloth needs no more than airing after it is worn. If it must be washed, use cold water
      and mild soap, and dry it in the shade. Store it rolled, with cloves wrapped in a piece of cloth to
      keep insects away.
    `,
  },
  {
    slug: 'lurik',
    name: 'Lurik',
    nameEn: 'Lurik',
    isCraftPage: true,
    summary: 'Kain tenun Jawa bergaris-garis, lazim dari katun, dengan corak dari susunan warna benang.',
    summaryEn: 'Striped Javanese handweave, usually cotton, patterned by the order of coloured threads.',
    about: prose`
      Lurik adalah tenun bergaris dari Jawa, dengan Klaten dan Yogyakarta sebagai dua tempat yang paling
      dikenal. Benang diwarnai lebih dulu, lalu disusun menurut urutan warna pada lungsin. Garis-garisnya
      lahir dari susunan itu. Bila benang pakan juga berganti warna, garis menjadi kotak.

      Lurik yang ditenun dengan ATBM terasa padat dan kering di kulit, dan makin lemas setelah beberapa kali
      dicuci. Warnanya sama kuat di kedua sisi, karena yang berwarna adalah benangnya.
    `,
    aboutEn: prose`
      Lurik is the striped handweave of Java, and Klaten and Yogyakarta are the two places best known for
      it. The yarn is dyed first and then set in order of colour on the warp. The stripes come from that
      order. When the weft changes colour too, stripes become checks.

      Lurik from a treadle loom feels dense and dry against the skin and softens with washing. Its colour is
      equally strong on both faces, because it is the yarn that carries it.
    `,
    care: 'Cuci terpisah pada pencucian pertama, dengan air dingin. Jemur terbalik di tempat teduh.',
    careEn: 'Wash separately the first time, in cold water. Dry inside out in the shade.',
  },
  {
    slug: 'batik-tulis',
    name: 'Batik tulis',
    nameEn: 'Hand-drawn batik',
    isCraftPage: true,
    summary: 'Motif digambar dengan malam panas memakai canting, lalu kain dicelup.',
    summaryEn: 'Motifs drawn in hot wax with a canting, before the cloth is dyed.',
    about: prose`
      Pada batik tulis, pembatik menggambar dengan malam, lilin panas yang mengalir dari ujung canting.
      Bagian yang tertutup malam tidak terkena warna. Sesudah dicelup, malam dihilangkan dengan air panas,
      dalam pekerjaan yang disebut nglorod. Untuk warna berikutnya, kain dimalam dan dicelup lagi.

      Garis batik tulis tidak pernah sama persis, juga pada motif yang berulang. Pada batik tulis yang
      halus, kedua sisi kain dimalam sehingga motifnya sama jelas dari depan dan belakang. Sehelai kain
      dapat memakan waktu berminggu-minggu sampai berbulan-bulan, tergantung kerapatan isian dan jumlah
      warnanya.
    `,
    aboutEn: prose`
      In hand-drawn batik the maker draws with malam, a hot wax that runs from the tip of a canting. What
      the wax covers takes no colour. After dyeing, the wax is boiled out, a step called nglorod. For the
      next colour the cloth is waxed and dyed again.

      No two lines are quite the same, even in a repeating motif. In fine work both faces are waxed, so that
      the pattern is as clear on the back as on the front. A single length may take weeks or months,
      depending on how closely it is filled and how many colours it has.
    `,
    care: prose`
      Cuci dengan tangan memakai lerak atau sabun lembut, tanpa pemutih dan tanpa mesin. Jangan diperas.
      Keringkan di tempat teduh dan setrika melalui kain lain.
    `,
    careEn: prose`
      Wash by hand with lerak (soapnut) or a mild soap, without bleach or machine. Do not wring. Dry in the
      shade and iron through another cloth.
    `,
  },
  {
    slug: 'batik-cap',
    name: 'Batik cap',
    nameEn: 'Stamped batik',
    isCraftPage: true,
    summary: 'Malam panas dibubuhkan dengan cap tembaga, lalu kain dicelup seperti batik tulis.',
    summaryEn: 'Hot wax applied with a copper stamp, then dyed as in hand-drawn batik.',
    about: prose`
      Batik cap memakai malam dan celupan yang sama dengan batik tulis. Bedanya pada alat: motif dibubuhkan
      dengan cap dari lempeng tembaga yang dibengkokkan menjadi gambar. Pengecap harus menyambung satu cap
      ke cap berikutnya dengan tepat, dan menekan sebelum malam mendingin.

      Karena motifnya berulang, pengerjaannya lebih cepat dan harganya lebih terjangkau. Carilah sambungan
      kecil di antara cap dan warna yang menembus ke sisi belakang. Kain bermotif batik cetakan mesin tidak
      memakai malam sama sekali.
    `,
    aboutEn: prose`
      Stamped batik uses the same wax and the same dyeing as hand-drawn batik. The tool differs: motifs are
      applied with a cap, a stamp of copper strips bent into a picture. The stamper has to join one
      impression to the next exactly, and press before the wax cools.

      Because the motif repeats, the work goes faster and the price is lower. Look for small joins between
      impressions and for colour that goes through to the back. Machine-printed cloth with batik motifs uses
      no wax at all.
    `,
    care: 'Cuci dengan tangan memakai sabun lembut, tanpa pemutih. Keringkan di tempat teduh.',
    careEn: 'Wash by hand with a mild soap and no bleach. Dry in the shade.',
  },
  {
    slug: 'pewarna-alam',
    name: 'Pewarna alam',
    nameEn: 'Natural dyes',
    isCraftPage: true,
    summary: 'Warna dari daun, kulit kayu, akar, dan buah, dibangun celup demi celup.',
    summaryEn: 'Colour from leaves, bark, roots and fruit, built up dip by dip.',
    about: prose`
      Pewarna alam diambil dari tumbuhan: biru dari daun indigo atau nila, merah dari akar mengkudu, cokelat
      dari kulit kayu seperti tingi, kuning dari kayu tegeran. Bahan direbus atau difermentasi, lalu benang
      atau kain dicelup berulang kali. Di antara celupan, bahan dikeringkan agar warnanya mengendap.

      Mordan dan fiksasi membantu warna melekat dan ikut menentukan nadanya: tawas menerangkan, kapur dan
      tunjung mengubah atau menggelapkan. Warna alam tampak berlapis dan tidak rata seperti warna pabrik.
      Warna itu juga memudar perlahan, terutama oleh sinar matahari.
    `,
    aboutEn: prose`
      Natural dyes come from plants: blue from the leaves of indigo, red from the root of mengkudu, brown
      from barks such as tingi, yellow from the wood of tegeran. The material is boiled or fermented, and
      yarn or cloth is dipped again and again. Between dips it is dried, so that the colour settles.

      Mordants and fixatives help the colour hold and shift its tone: alum lightens, lime and iron change or
      deepen it. Natural colour looks layered and is never as even as factory colour. It also fades slowly,
      above all in sunlight.
    `,
    care: 'Cuci terpisah dengan air dingin dan sabun lembut. Jauhkan dari sinar matahari langsung.',
    careEn: 'Wash in cold water with mild soap, apart from other things. Keep out of direct sun.',
  },
  {
    slug: 'anyaman',
    name: 'Anyaman',
    nameEn: 'Basketry and plaiting',
    isCraftPage: true,
    summary: 'Bilah bambu, rotan, atau daun disilangkan dengan tangan menjadi wadah, tikar, dan tas.',
    summaryEn: 'Strips of bamboo, rattan or leaf, crossed by hand into containers, mats and bags.',
    about: prose`
      Menganyam berarti menyilangkan bilah atau helai yang kaku tanpa alat tenun. Bahannya mengikuti apa
      yang tumbuh di dekat rumah: pandan dan lontar di pesisir, mendong di tanah berair, bambu dan rotan di
      kebun dan hutan.

      Sebagian besar pekerjaan ada pada persiapan. Daun dipotong, dibuang durinya, dijemur atau direbus,
      lalu dibelah selebar yang diinginkan. Bambu dan rotan dibelah dan diraut sampai tipis dan rata. Baru
      sesudah itu dianyam, kadang dengan bilah yang sudah diwarnai. Anyaman yang baik terasa rapat dan sama
      kencangnya sampai ke tepi, dan ujung bilahnya tersembunyi.
    `,
    aboutEn: prose`
      Plaiting means crossing stiff strips without a loom. The material follows what grows near the house:
      pandanus and lontar palm on the coast, mendong sedge on wet ground, bamboo and rattan in gardens and
      forest.

      Most of the work lies in the preparation. Leaves are cut, freed of thorns, dried or boiled, and split
      to width. Bamboo and rattan are split and shaved until thin and even. Only then does the plaiting
      begin, sometimes with strips already dyed. Good work feels close and equally tight right up to the
      rim, and the ends of the strips are hidden.
    `,
    care: prose`
      Lap dengan kain lembap lalu segera keringkan. Angin-anginkan sesekali agar tidak berjamur, dan jangan
      dijemur terlalu lama karena bilahnya menjadi getas.
    `,
    careEn: prose`
      Wipe with a damp cloth and dry at once. Air it now and then against mould, and do not leave it long in
      the sun, which makes the strips brittle.
    `,
  },
  {
    slug: 'ukir-kayu',
    name: 'Ukir dan kerajinan kayu',
    nameEn: 'Woodcarving',
    isCraftPage: true,
    summary: 'Kayu dibentuk, dipahat, dan dihaluskan dengan tangan menjadi perabot, wadah, dan hiasan.',
    summaryEn: 'Wood shaped, carved and smoothed by hand into furniture, vessels and ornament.',
    about: prose`
      Pengukir memulai dari kayu yang sudah cukup kering, agar hasilnya tidak retak atau melengkung
      kemudian. Gambar dipindahkan ke permukaan, bagian latar dipahat lebih dalam, lalu bentuk dirinci
      dengan pahat yang makin kecil. Terakhir, permukaan diamplas dan diberi minyak, lilin, atau politur.

      Serat kayu berbeda di setiap batang, sehingga warna dan guratannya tidak pernah sama. Wadah untuk
      makanan sebaiknya diberi lapisan yang aman untuk pangan. Tanyakan kepada pembuatnya bila tidak
      disebutkan.
    `,
    aboutEn: prose`
      A carver begins with wood that is dry enough not to crack or warp later. The drawing is transferred to
      the surface, the ground is cut deeper, and the form is worked out with smaller and smaller chisels.
      Last, the surface is sanded and given oil, wax or polish.

      The grain differs in every trunk, so colour and figure are never the same twice. A vessel for food
      should have a food-safe finish. Ask the maker if none is mentioned.
    `,
    care: 'Lap dengan kain lembap lalu keringkan. Jangan direndam. Olesi minyak bila kayu tampak kering.',
    careEn: 'Wipe with a damp cloth and dry. Do not soak. Rub in a little oil when the wood looks dry.',
  },
  {
    slug: 'tempa-logam',
    name: 'Tempa logam',
    nameEn: 'Metal forging',
    isCraftPage: true,
    summary: 'Besi dan baja dipanaskan lalu dibentuk dengan palu menjadi pisau, parang, dan alat tani.',
    summaryEn: 'Iron and steel, heated and hammered into knives, machetes and farm tools.',
    about: prose`
      Pandai besi memanaskan logam sampai membara, lalu membentuknya di atas landasan dengan palu. Logam
      yang mendingin dipanaskan lagi, dan pekerjaan ini berulang sampai bentuknya jadi. Bilah kemudian
      disepuh: dipanaskan dan didinginkan dengan cepat supaya keras, lalu diatur kembali agar tidak getas.
      Sesudah itu barulah digerinda, diasah, dan diberi gagang.

      Bekas palu di permukaan bilah adalah hal biasa pada tempaan tangan. Untuk pisau dan parang, perhatikan
      apakah gagangnya terpasang kuat dan bilahnya lurus.
    `,
    aboutEn: prose`
      A smith heats the metal until it glows and shapes it on an anvil with a hammer. As it cools it is
      heated again, and the work repeats until the form is there. The blade is then hardened, by heating and
      cooling it quickly, and tempered so that it does not stay brittle. Only then is it ground, sharpened
      and given a handle.

      Hammer marks on the surface are usual in hand-forged work. With a knife or machete, see that the
      handle sits firmly and the blade is straight.
    `,
    care: 'Keringkan setelah dipakai dan olesi minyak tipis agar tidak berkarat. Asah dengan batu asah.',
    careEn: 'Dry after use and oil lightly against rust. Sharpen on a whetstone.',
  },
  {
    slug: 'kerajinan-perak',
    name: 'Kerajinan perak',
    nameEn: 'Silverwork',
    isCraftPage: true,
    summary: 'Perak ditarik menjadi kawat, ditempa, dan disusun menjadi perhiasan dan hiasan.',
    summaryEn: 'Silver drawn into wire, hammered and assembled into jewellery and ornament.',
    about: prose`
      Perak murni terlalu lunak untuk dipakai sehari-hari, maka biasanya dicampur sedikit tembaga. Tanda 925
      berarti kadar peraknya 92,5 persen. Perajin melebur, menempa, atau menarik perak menjadi kawat, lalu
      menyusun dan mematrinya.

      Pada teknik filigri, kawat yang sangat halus dipilin dan ditekuk menjadi lengkung-lengkung kecil yang
      mengisi sebuah bingkai. Pada teknik tatah atau ketok, motif ditimbulkan dari lembaran dengan pahat
      tumpul. Perak menghitam perlahan karena udara; itu wajar dan dapat dibersihkan.
    `,
    aboutEn: prose`
      Pure silver is too soft for daily wear, so it is usually mixed with a little copper. The mark 925
      means 92.5 per cent silver. The smith melts, hammers or draws it into wire, then arranges and solders
      the parts.

      In filigree, very fine wire is twisted and bent into small scrolls that fill a frame. In chasing and
      repoussé, the design is raised from a sheet with blunt punches. Silver darkens slowly in the air; this
      is normal and can be cleaned.
    `,
    care: prose`
      Simpan dalam kantong tertutup. Lepas sebelum mandi atau berenang. Bersihkan dengan kain lembut; bila
      menghitam, pakai cairan atau kain pembersih perak.
    `,
    careEn: prose`
      Store in a closed pouch. Take it off before bathing or swimming. Clean with a soft cloth; if it has
      darkened, use a silver polish or polishing cloth.
    `,
  },
  {
    slug: 'gerabah',
    name: 'Gerabah',
    nameEn: 'Earthenware pottery',
    isCraftPage: true,
    summary: 'Tanah liat dibentuk dengan tangan atau putaran, dikeringkan, lalu dibakar.',
    summaryEn: 'Clay shaped by hand or on a wheel, dried and fired.',
    about: prose`
      Tanah liat dibersihkan dari batu, dicampur pasir halus, dan diuleni sampai lentur. Perajin
      membentuknya dengan memijat, menyusun gulungan, atau memutarnya di atas meja putar. Setelah
      dikeringkan perlahan, kadang digosok sampai mengilap, benda itu dibakar di tungku atau di tempat
      terbuka.

      Gerabah dibakar pada suhu yang lebih rendah daripada keramik berglasir, sehingga berpori. Air di dalam
      kendi terasa sejuk karena sebagian merembes dan menguap. Noda gelap bekas api pada dindingnya adalah
      bagian dari cara pembakaran itu.
    `,
    aboutEn: prose`
      Clay is cleaned of stones, mixed with fine sand and kneaded until supple. The potter shapes it by
      pinching, by building with coils, or on a turntable or wheel. After slow drying, sometimes with
      burnishing, it is fired in a kiln or in the open.

      Earthenware is fired at a lower heat than glazed ceramics and stays porous. Water in an unglazed jug
      keeps cool because some of it seeps through and evaporates. Dark fire marks on the wall belong to this
      kind of firing.
    `,
    care: prose`
      Rendam gerabah masak dalam air sebelum pertama kali dipakai, dan panaskan perlahan dengan api kecil.
      Cuci tanpa sabun yang menyengat, lalu keringkan benar-benar sebelum disimpan.
    `,
    careEn: prose`
      Soak a cooking pot in water before first use, and heat it slowly on a low flame. Wash without strong
      soap and let it dry fully before storing.
    `,
  },
  {
    slug: 'olah-kulit',
    name: 'Kerajinan kulit',
    nameEn: 'Leatherwork',
    isCraftPage: true,
    summary: 'Kulit tersamak dipotong, dijahit, dan dirapikan tepinya menjadi tas, dompet, dan sepatu.',
    summaryEn: 'Tanned hide, cut, stitched and edged into bags, wallets and shoes.',
    about: prose`
      Perajin memilih bagian kulit menurut kegunaannya, memotongnya mengikuti pola, menipiskan tepi yang
      akan dilipat, lalu menjahit atau menyambungnya dengan paku keling. Kulit samak nabati, yang disamak
      dengan bahan tumbuhan, mula-mula kaku dan pucat, lalu melemas dan menggelap karena dipakai. Kulit
      samak krom lebih lentur sejak awal dan warnanya lebih tetap.

      Bekas urat, gigitan serangga, atau kerut pada permukaan menandakan kulit asli yang tidak ditutup cat
      tebal. Periksa jahitannya: jarak yang sama dan ujung benang yang terkunci lebih penting daripada
      permukaan yang mulus.
    `,
    aboutEn: prose`
      The maker chooses each part of the hide for its use, cuts it to a pattern, thins the edges that will
      be folded, and stitches or rivets it together. Vegetable-tanned leather begins stiff and pale, then
      softens and darkens with use. Chrome-tanned leather is supple from the start and keeps its colour.

      Veins, insect bites and wrinkles on the surface are the mark of real hide without a thick coat of
      paint. Look at the stitching: even spacing and locked thread ends matter more than a flawless surface.
    `,
    care: prose`
      Lap dengan kain kering. Bila basah, keringkan di tempat teduh tanpa pengering panas. Olesi pelembap
      kulit beberapa kali setahun dan simpan di tempat yang tidak lembap.
    `,
    careEn: prose`
      Wipe with a dry cloth. If it gets wet, dry it in the shade without heat. Use a leather conditioner a
      few times a year and store it away from damp.
    `,
  },
  {
    slug: 'kerang-mutiara',
    name: 'Kerajinan kerang dan mutiara',
    nameEn: 'Shell and mother-of-pearl craft',
    isCraftPage: true,
    summary: 'Cangkang kerang digergaji, diasah, dan disusun menjadi hiasan dan perhiasan.',
    summaryEn: 'Shell sawn, ground and set into ornaments and jewellery.',
    about: prose`
      Lapisan dalam cangkang kerang mutiara memantulkan cahaya dalam warna yang berubah menurut arah
      pandang. Perajin membersihkan cangkang, menggergajinya menjadi potongan kecil, mengasahnya sampai
      rata, lalu menyusunnya pada kayu, kain, atau logam. Kota Ambon dikenal dengan kerajinan seperti ini.

      Debu cangkang berbahaya bila terhirup, karena itu perajin mengasahnya dalam keadaan basah atau memakai
      masker. Sejumlah jenis kerang dilindungi. Penjual semestinya dapat menyebutkan jenis dan asal cangkang
      yang dipakai.
    `,
    aboutEn: prose`
      The inner layer of a pearl oyster's shell returns light in colours that change with the angle. The
      maker cleans the shell, saws it into small pieces, grinds them flat and sets them on wood, cloth or
      metal. The city of Ambon is known for this work.

      Shell dust is harmful to breathe, so it is ground wet or behind a mask. A number of shell species are
      protected. A seller should be able to name the species and where the shell came from.
    `,
    care: 'Jauhkan dari parfum, asam, dan pemutih. Lap dengan kain lembap yang lembut, lalu keringkan.',
    careEn: 'Keep away from perfume, acids and bleach. Wipe with a soft damp cloth, then dry.',
  },
  {
    slug: 'sulam',
    name: 'Sulam',
    nameEn: 'Embroidery',
    isCraftPage: true,
    summary: 'Hiasan pada kain yang dibuat dengan jarum dan benang, tusuk demi tusuk.',
    summaryEn: 'Ornament worked on cloth with needle and thread, stitch by stitch.',
    about: prose`
      Penyulam memindahkan gambar ke kain, meregangkannya pada pemidangan, lalu mengisinya dengan tusuk yang
      berbeda-beda: tusuk rantai untuk garis, tusuk pipih untuk bidang, simpul untuk titik. Benang emas,
      manik-manik, atau pita dapat ditambahkan.

      Balikkan kainnya untuk menilai. Pada sulam tangan, sisi belakangnya rapi tetapi tidak seragam. Pada
      bordir mesin, tusuknya rapat dan sama, dengan benang lain di bagian bawah.
    `,
    aboutEn: prose`
      The embroiderer transfers a drawing to the cloth, stretches it on a frame and fills it with different
      stitches: chain stitch for lines, satin stitch for areas, knots for points. Gold thread, beads or
      ribbon may be added.

      Turn the cloth over to judge it. The back of hand embroidery is neat but not uniform. In machine
      embroidery the stitches are dense and equal, with a second thread underneath.
    `,
    care: 'Cuci dengan tangan bagian dalam di luar, dan setrika dari sisi belakang di atas handuk.',
    careEn: 'Wash by hand, inside out, and iron from the back on a towel.',
  },
  {
    slug: 'jahit',
    name: 'Jahit',
    nameEn: 'Sewing',
    isCraftPage: false,
    summary: 'Kain dipotong menurut pola dan dijahit menjadi busana, tas, atau perlengkapan rumah.',
    summaryEn: 'Cloth cut to a pattern and sewn into clothing, bags or things for the home.',
    about: prose`
      Penjahit mengukur, membuat pola, memotong, lalu menyambung bagian-bagiannya. Pada kain tenun atau
      batik, arah motif harus dijaga agar bertemu di sambungan, sehingga kain yang terpakai lebih banyak.
      Usaha kecil sering menerima pesanan menurut ukuran badan. Tanyakan ukuran dalam sentimeter, karena S,
      M, dan L berbeda-beda di setiap tempat.
    `,
    aboutEn: prose`
      A tailor measures, drafts a pattern, cuts and joins the parts. With handwoven or batik cloth the motif
      has to meet at the seams, which takes more fabric. Small workshops often sew to measure. Ask for sizes
      in centimetres, since S, M and L differ from one place to the next.
    `,
  },
  {
    slug: 'pengasapan',
    name: 'Pengasapan',
    nameEn: 'Smoking',
    isCraftPage: false,
    summary: 'Ikan atau daging diawetkan dan diberi rasa dengan asap kayu atau sabut kelapa.',
    summaryEn: 'Fish or meat preserved and flavoured with the smoke of wood or coconut husk.',
    about: prose`
      Ikan dibersihkan, kadang digarami, lalu digantung atau dijepit di atas bara yang berasap. Panas
      mengurangi air, dan asap memberi warna, rasa, serta daya simpan. Di Maluku orang mengenal ikan asar,
      di Sulawesi Utara cakalang fufu. Lamanya bergantung pada besar ikan dan kayu yang dipakai. Ikan asap
      yang baik berwarna merata, kering di luar, dan tidak berlendir.
    `,
    aboutEn: prose`
      The fish is cleaned, sometimes salted, then hung or clamped above smouldering embers. Heat drives out
      water, and smoke gives colour, taste and keeping quality. In Maluku people know ikan asar, in North
      Sulawesi cakalang fufu. How long it takes depends on the size of the fish and on the wood. Good smoked
      fish is evenly coloured, dry on the outside and never slimy.
    `,
    care: 'Simpan di lemari es atau pembeku sesuai petunjuk penjual, dan panaskan sebelum disantap.',
    careEn: 'Keep refrigerated or frozen as the seller advises, and heat before eating.',
  },
  {
    slug: 'sangrai',
    name: 'Sangrai',
    nameEn: 'Roasting',
    isCraftPage: false,
    summary: 'Biji, kacang, atau rempah dipanaskan tanpa minyak sampai matang dan harum.',
    summaryEn: 'Beans, nuts or spices heated without oil until cooked and fragrant.',
    about: prose`
      Menyangrai berarti memanaskan tanpa minyak sambil terus diaduk. Pada kopi, lamanya menentukan rasa:
      sangrai terang menyisakan asam dan aroma buah, sangrai gelap lebih pahit dan tebal. Biji kakao,
      kacang, kelapa parut, dan rempah juga disangrai agar aromanya keluar. Tanggal sangrai lebih berguna
      bagi pembeli kopi daripada tanggal kedaluwarsa, jadi tanyakan bila tidak tertera.
    `,
    aboutEn: prose`
      To roast here means to heat without oil while stirring all the time. With coffee, time decides the
      taste: a light roast keeps acidity and fruit, a dark roast is more bitter and full. Cocoa beans, nuts,
      grated coconut and spices are roasted too, to bring out their aroma. The roasting date tells a coffee
      buyer more than the expiry date, so ask for it if it is not shown.
    `,
    care: 'Simpan dalam wadah kedap udara, jauh dari panas dan cahaya. Giling kopi sesaat sebelum diseduh.',
    careEn: 'Keep airtight, away from heat and light. Grind coffee just before brewing.',
  },
  {
    slug: 'fermentasi',
    name: 'Fermentasi',
    nameEn: 'Fermentation',
    isCraftPage: false,
    summary: 'Mikroba yang baik mengubah rasa, aroma, dan daya simpan bahan pangan.',
    summaryEn: 'Helpful microbes change the taste, aroma and keeping quality of food.',
    about: prose`
      Tempe, tapai, terasi, dan kecap lahir dari fermentasi: kapang, ragi, atau bakteri bekerja pada bahan
      dalam waktu dan suhu yang dijaga. Biji kakao dan sebagian kopi juga difermentasi sebelum dikeringkan,
      dan tahap itu ikut membentuk rasanya. Sebagian produk masih hidup ketika sampai di tangan pembeli,
      sehingga rasanya terus berubah dan masa simpannya pendek.
    `,
    aboutEn: prose`
      Tempe, tapai, terasi and soy sauce are born of fermentation: moulds, yeasts or bacteria at work, for a
      set time and at a watched temperature. Cocoa beans and some coffees are fermented before drying, and
      that stage shapes their taste. Some products are still alive when they reach the buyer, so the taste
      keeps changing and the shelf life is short.
    `,
    care: 'Ikuti petunjuk simpan pada kemasan. Produk segar seperti tempe dan tapai perlu lemari es.',
    careEn: 'Follow the label. Fresh products such as tempe and tapai need a refrigerator.',
  },
  {
    slug: 'pengeringan',
    name: 'Pengeringan',
    nameEn: 'Drying',
    isCraftPage: false,
    summary: 'Air dikurangi dengan matahari, angin, atau pengering, sehingga bahan tahan disimpan.',
    summaryEn: 'Water is taken out by sun, wind or a dryer, so that food keeps.',
    about: prose`
      Ikan, rumput laut, rempah, buah, dan daun dikeringkan agar tidak cepat rusak. Penjemuran paling murah,
      tetapi bergantung pada cuaca dan harus dilindungi dari debu dan serangga, misalnya dengan para-para
      dan jaring. Pengering bertenaga listrik, gas, atau surya tertutup memberi hasil yang lebih seragam.
      Produk kering yang baik terasa ringan, tidak lengket, dan tidak berbau apak.
    `,
    aboutEn: prose`
      Fish, seaweed, spices, fruit and leaves are dried so that they keep. Sun-drying costs least but
      depends on the weather and needs protection from dust and insects, with raised racks and netting.
      Electric, gas or closed solar dryers give a more even result. A good dried product feels light, is not
      sticky and has no musty smell.
    `,
    care: 'Simpan dalam wadah kedap udara di tempat kering. Tutup kembali rapat setelah dibuka.',
    careEn: 'Keep airtight in a dry place. Close tightly again after opening.',
  },
]

export const materials: { slug: string; name: string; nameEn: string }[] = [
  { slug: 'katun', name: 'Katun', nameEn: 'Cotton' },
  { slug: 'sutra', name: 'Sutra', nameEn: 'Silk' },
  { slug: 'rayon', name: 'Rayon', nameEn: 'Rayon' },
  { slug: 'serat-alam', name: 'Serat alam', nameEn: 'Natural fibre' },
  { slug: 'daun', name: 'Daun', nameEn: 'Leaves' },
  { slug: 'bambu', name: 'Bambu', nameEn: 'Bamboo' },
  { slug: 'rotan', name: 'Rotan', nameEn: 'Rattan' },
  { slug: 'pandan', name: 'Pandan', nameEn: 'Pandanus' },
  { slug: 'lontar', name: 'Daun lontar', nameEn: 'Lontar palm leaf' },
  { slug: 'mendong', name: 'Mendong', nameEn: 'Mendong sedge' },
  { slug: 'kayu-jati', name: 'Kayu jati', nameEn: 'Teak' },
  { slug: 'kayu-hitam', name: 'Kayu hitam', nameEn: 'Ebony' },
  { slug: 'tempurung-kelapa', name: 'Tempurung kelapa', nameEn: 'Coconut shell' },
  { slug: 'tanah-liat', name: 'Tanah liat', nameEn: 'Clay' },
  { slug: 'perak', name: 'Perak', nameEn: 'Silver' },
  { slug: 'besi', name: 'Besi', nameEn: 'Iron' },
  { slug: 'kuningan', name: 'Kuningan', nameEn: 'Brass' },
  { slug: 'kulit-sapi', name: 'Kulit sapi', nameEn: 'Cowhide' },
  { slug: 'kerang', name: 'Kerang', nameEn: 'Shell' },
  { slug: 'ikan', name: 'Ikan', nameEn: 'Fish' },
  { slug: 'udang', name: 'Udang', nameEn: 'Prawn' },
  { slug: 'singkong', name: 'Singkong', nameEn: 'Cassava' },
  { slug: 'pisang', name: 'Pisang', nameEn: 'Banana' },
  { slug: 'jagung', name: 'Jagung', nameEn: 'Maize' },
  { slug: 'ubi', name: 'Ubi', nameEn: 'Sweet potato and yam' },
  { slug: 'kopi', name: 'Kopi', nameEn: 'Coffee' },
  { slug: 'teh', name: 'Teh', nameEn: 'Tea' },
  { slug: 'kakao', name: 'Kakao', nameEn: 'Cocoa' },
  { slug: 'madu', name: 'Madu', nameEn: 'Honey' },
  { slug: 'gula-aren', name: 'Gula aren', nameEn: 'Palm sugar' },
  { slug: 'sagu', name: 'Sagu', nameEn: 'Sago' },
  { slug: 'rempah', name: 'Rempah', nameEn: 'Spices' },
  { slug: 'cabai', name: 'Cabai', nameEn: 'Chilli' },
  { slug: 'rumput-laut', name: 'Rumput laut', nameEn: 'Seaweed' },
  { slug: 'beras', name: 'Beras', nameEn: 'Rice' },
  { slug: 'kedelai', name: 'Kedelai', nameEn: 'Soybean' },
  { slug: 'kelapa', name: 'Kelapa', nameEn: 'Coconut' },
  { slug: 'kacang', name: 'Kacang', nameEn: 'Nuts' },
  { slug: 'garam', name: 'Garam', nameEn: 'Salt' },
  { slug: 'minyak-atsiri', name: 'Minyak atsiri', nameEn: 'Essential oil' },
  { slug: 'buah', name: 'Buah', nameEn: 'Fruit' },
  { slug: 'tepung', name: 'Tepung', nameEn: 'Flour' },
  { slug: 'susu', name: 'Susu', nameEn: 'Milk' },
]

/**
 * Words a shopper types and the word the catalogue uses, lower case; a term may have several meanings.
 * They hold in one direction: where both are in use, both rows are here. Spellings that a trigram finds
 * by itself are left out, except short and frequent ones.
 */
export const synonyms: { term: string; means: string }[] = [
  // Crafts and cloth
  { term: 'ekoprint', means: 'ecoprint' },
  { term: 'eco print', means: 'ecoprint' },
  { term: 'eko print', means: 'ecoprint' },
  { term: 'leaf print', means: 'ecoprint' },
  { term: 'cloth', means: 'kain' },
  { term: 'fabric', means: 'kain' },
  { term: 'weaving', means: 'tenun' },
  { term: 'handwoven', means: 'tenun' },
  { term: 'atbm', means: 'tenun' },
  { term: 'natural dye', means: 'pewarna alam' },
  { term: 'pewarna alami', means: 'pewarna alam' },
  { term: 'embroidery', means: 'sulam' },
  { term: 'bordir', means: 'sulam' },
  { term: 'cotton', means: 'katun' },
  { term: 'silk', means: 'sutra' },
  { term: 'sutera', means: 'sutra' },
  { term: 'handicraft', means: 'kerajinan' },
  { term: 'handmade', means: 'buatan tangan' },
  { term: 'kriya', means: 'kerajinan' },
  { term: 'basket', means: 'keranjang' },
  { term: 'basket', means: 'anyaman' },
  { term: 'keranjang', means: 'anyaman' },
  { term: 'mat', means: 'tikar' },
  { term: 'bamboo', means: 'bambu' },
  { term: 'rattan', means: 'rotan' },
  { term: 'wood', means: 'kayu' },
  { term: 'ebony', means: 'kayu hitam' },
  { term: 'eboni', means: 'kayu hitam' },
  { term: 'pottery', means: 'gerabah' },
  { term: 'tembikar', means: 'gerabah' },
  { term: 'keramik', means: 'gerabah' },
  { term: 'silver', means: 'perak' },
  { term: 'leather', means: 'kulit' },
  { term: 'pearl', means: 'mutiara' },
  { term: 'seashell', means: 'kerang' },
  { term: 'knife', means: 'pisau' },
  { term: 'broom', means: 'sapu' },

  // What people wear and carry
  { term: 'bag', means: 'tas' },
  { term: 'tote', means: 'tas' },
  { term: 'tas pandan', means: 'anyaman pandan' },
  { term: 'wallet', means: 'dompet' },
  { term: 'hat', means: 'topi' },
  { term: 'shirt', means: 'kemeja' },
  { term: 'hem', means: 'kemeja' },
  { term: 'baju', means: 'busana' },
  { term: 'pakaian', means: 'busana' },
  { term: 'clothes', means: 'busana' },
  { term: 'sarong', means: 'sarung' },
  { term: 'jilbab', means: 'kerudung' },
  { term: 'hijab', means: 'kerudung' },
  { term: 'headscarf', means: 'kerudung' },
  { term: 'pasmina', means: 'pashmina' },
  { term: 'scarf', means: 'syal' },
  { term: 'scarf', means: 'selendang' },
  { term: 'shawl', means: 'selendang' },
  { term: 'selendang', means: 'syal' },
  { term: 'syal', means: 'selendang' },
  { term: 'slendang', means: 'selendang' },
  { term: 'shoes', means: 'sepatu' },
  { term: 'necklace', means: 'kalung' },
  { term: 'earrings', means: 'anting' },
  { term: 'bracelet', means: 'gelang' },
  { term: 'jewelry', means: 'perhiasan' },
  { term: 'jewellery', means: 'perhiasan' },

  // Gifts
  { term: 'oleh-oleh', means: 'suvenir' },
  { term: 'oleh oleh', means: 'suvenir' },
  { term: 'souvenir', means: 'suvenir' },
  { term: 'cendera mata', means: 'suvenir' },
  { term: 'cinderamata', means: 'suvenir' },
  { term: 'gift', means: 'hadiah' },
  { term: 'kado', means: 'hadiah' },
  { term: 'hampers', means: 'bingkisan' },
  { term: 'parsel', means: 'bingkisan' },

  // Food and drink
  { term: 'keripik', means: 'kripik' },
  { term: 'kripik', means: 'keripik' },
  { term: 'chips', means: 'keripik' },
  { term: 'crackers', means: 'keripik' },
  { term: 'crackers', means: 'kerupuk' },
  { term: 'krupuk', means: 'kerupuk' },
  { term: 'snack', means: 'camilan' },
  { term: 'cemilan', means: 'camilan' },
  { term: 'camilan', means: 'keripik' },
  { term: 'cookies', means: 'kue kering' },
  { term: 'cake', means: 'kue' },
  { term: 'fish', means: 'ikan' },
  { term: 'smoked fish', means: 'ikan asap' },
  { term: 'ikan asar', means: 'ikan asap' },
  { term: 'dried fish', means: 'ikan kering' },
  { term: 'fish floss', means: 'abon ikan' },
  { term: 'shrimp', means: 'udang' },
  { term: 'shrimp paste', means: 'terasi' },
  { term: 'chili', means: 'cabai' },
  { term: 'cabe', means: 'cabai' },
  { term: 'sambel', means: 'sambal' },
  { term: 'chilli sauce', means: 'sambal' },
  { term: 'coffee', means: 'kopi' },
  { term: 'kopi', means: 'coffee' },
  { term: 'tea', means: 'teh' },
  { term: 'chocolate', means: 'cokelat' },
  { term: 'coklat', means: 'cokelat' },
  { term: 'cocoa', means: 'kakao' },
  { term: 'honey', means: 'madu' },
  { term: 'palm sugar', means: 'gula aren' },
  { term: 'gula merah', means: 'gula aren' },
  { term: 'gula jawa', means: 'gula aren' },
  { term: 'rice', means: 'beras' },
  { term: 'sago', means: 'sagu' },
  { term: 'cassava', means: 'singkong' },
  { term: 'ubi kayu', means: 'singkong' },
  { term: 'banana', means: 'pisang' },
  { term: 'seaweed', means: 'rumput laut' },
  { term: 'spices', means: 'rempah' },
  { term: 'nutmeg', means: 'pala' },
  { term: 'clove', means: 'cengkih' },
  { term: 'cengkeh', means: 'cengkih' },
  { term: 'frozen food', means: 'makanan beku' },

  // Home and body
  { term: 'soap', means: 'sabun' },
  { term: 'essential oil', means: 'minyak atsiri' },
  { term: 'vco', means: 'minyak kelapa' },
  { term: 'coconut oil', means: 'minyak kelapa' },
]

/** What people type for a province or regency besides its name, lower case; each means one place. */
export const regionAliases: { code: string; alias: string }[] = [
  // Provinces
  { code: '11', alias: 'nad' },
  { code: '11', alias: 'nanggroe aceh darussalam' },
  { code: '12', alias: 'sumut' },
  { code: '13', alias: 'sumbar' },
  { code: '16', alias: 'sumsel' },
  { code: '19', alias: 'babel' },
  { code: '19', alias: 'bangka belitung' },
  { code: '21', alias: 'kepri' },
  { code: '31', alias: 'jakarta' },
  { code: '31', alias: 'dki' },
  { code: '31', alias: 'dki jakarta' },
  { code: '31', alias: 'dkj' },
  { code: '31', alias: 'daerah khusus jakarta' },
  { code: '32', alias: 'jabar' },
  { code: '33', alias: 'jateng' },
  { code: '34', alias: 'diy' },
  { code: '34', alias: 'jogja' },
  { code: '34', alias: 'yogya' },
  { code: '34', alias: 'jogjakarta' },
  { code: '34', alias: 'di yogyakarta' },
  { code: '35', alias: 'jatim' },
  { code: '52', alias: 'ntb' },
  { code: '53', alias: 'ntt' },
  { code: '61', alias: 'kalbar' },
  { code: '62', alias: 'kalteng' },
  { code: '63', alias: 'kalsel' },
  { code: '64', alias: 'kaltim' },
  { code: '65', alias: 'kaltara' },
  { code: '71', alias: 'sulut' },
  { code: '72', alias: 'sulteng' },
  { code: '73', alias: 'sulsel' },
  { code: '74', alias: 'sultra' },
  { code: '76', alias: 'sulbar' },
  { code: '82', alias: 'malut' },
  { code: '91', alias: 'irian jaya' },
  { code: '92', alias: 'irian jaya barat' },
  { code: '93', alias: 'papsel' },
  { code: '94', alias: 'papteng' },
  { code: '95', alias: 'papeg' },
  { code: '96', alias: 'pbd' },

  // Sumatra
  { code: '11.04', alias: 'takengon' },
  { code: '11.12', alias: 'abdya' },
  { code: '12.01', alias: 'tapteng' },
  { code: '12.02', alias: 'taput' },
  { code: '12.03', alias: 'tapsel' },
  { code: '12.06', alias: 'tanah karo' },
  { code: '12.12', alias: 'tobasa' },
  { code: '12.12', alias: 'toba samosir' },
  { code: '12.13', alias: 'madina' },
  { code: '12.16', alias: 'humbahas' },
  { code: '12.18', alias: 'sergai' },
  { code: '12.77', alias: 'sidempuan' },
  { code: '13.01', alias: 'pessel' },
  { code: '13.07', alias: '50 kota' },
  { code: '13.07', alias: 'limapuluh kota' },
  { code: '13.75', alias: 'bukit tinggi' },
  { code: '14.02', alias: 'inhu' },
  { code: '14.04', alias: 'inhil' },
  { code: '14.06', alias: 'rohul' },
  { code: '14.07', alias: 'rohil' },
  { code: '14.09', alias: 'kuansing' },
  { code: '16.01', alias: 'oku' },
  { code: '16.02', alias: 'oki' },
  { code: '16.06', alias: 'muba' },
  { code: '16.08', alias: 'oku timur' },
  { code: '16.09', alias: 'oku selatan' },
  { code: '16.12', alias: 'pali' },
  { code: '16.13', alias: 'muratara' },
  { code: '18.12', alias: 'tubaba' },
  { code: '19.71', alias: 'pangkalpinang' },
  { code: '21.72', alias: 'tanjungpinang' },

  // Java and Banten
  { code: '31.01', alias: 'pulau seribu' },
  { code: '31.71', alias: 'jakpus' },
  { code: '31.72', alias: 'jakut' },
  { code: '31.73', alias: 'jakbar' },
  { code: '31.74', alias: 'jaksel' },
  { code: '31.75', alias: 'jaktim' },
  { code: '32.15', alias: 'krawang' },
  { code: '32.17', alias: 'kbb' },
  { code: '33.02', alias: 'purwokerto' },
  { code: '33.72', alias: 'solo' },
  { code: '34.01', alias: 'kulonprogo' },
  { code: '34.03', alias: 'gunung kidul' },
  { code: '35.78', alias: 'sby' },
  { code: '36.01', alias: 'ujung kulon' },
  { code: '36.01', alias: 'tanjung lesung' },
  { code: '36.02', alias: 'baduy' },
  { code: '36.02', alias: 'rangkasbitung' },
  { code: '36.74', alias: 'tangsel' },

  // Bali and Nusa Tenggara
  { code: '51.08', alias: 'singaraja' },
  { code: '52.01', alias: 'lobar' },
  { code: '52.02', alias: 'loteng' },
  { code: '52.03', alias: 'lotim' },
  { code: '52.07', alias: 'ksb' },
  { code: '52.08', alias: 'klu' },
  { code: '53.02', alias: 'tts' },
  { code: '53.03', alias: 'ttu' },
  { code: '53.06', alias: 'flotim' },
  { code: '53.11', alias: 'waingapu' },
  { code: '53.14', alias: 'rote' },
  { code: '53.15', alias: 'mabar' },
  { code: '53.15', alias: 'labuan bajo' },
  { code: '53.18', alias: 'sbd' },
  { code: '53.20', alias: 'sabu' },

  // Kalimantan
  { code: '61.02', alias: 'kabupaten pontianak' },
  { code: '62.01', alias: 'kobar' },
  { code: '62.01', alias: 'pangkalan bun' },
  { code: '62.02', alias: 'kotim' },
  { code: '62.02', alias: 'sampit' },
  { code: '62.71', alias: 'palangka raya' },
  { code: '63.06', alias: 'hss' },
  { code: '63.07', alias: 'hst' },
  { code: '63.08', alias: 'hsu' },
  { code: '64.02', alias: 'kukar' },
  { code: '64.02', alias: 'tenggarong' },
  { code: '64.07', alias: 'kubar' },
  { code: '64.08', alias: 'kutim' },
  { code: '64.09', alias: 'ppu' },

  // Sulawesi
  { code: '71.01', alias: 'bolmong' },
  { code: '71.05', alias: 'minsel' },
  { code: '71.06', alias: 'minut' },
  { code: '71.08', alias: 'bolmut' },
  { code: '71.09', alias: 'sitaro' },
  { code: '71.10', alias: 'boltim' },
  { code: '71.11', alias: 'bolsel' },
  { code: '71.71', alias: 'menado' },
  { code: '72.04', alias: 'tolitoli' },
  { code: '72.07', alias: 'bangkep' },
  { code: '72.08', alias: 'parimo' },
  { code: '72.09', alias: 'touna' },
  { code: '72.09', alias: 'tojo una-una' },
  { code: '72.09', alias: 'tojo unauna' },
  { code: '72.09', alias: 'ampana' },
  { code: '72.09', alias: 'togian' },
  { code: '72.09', alias: 'kepulauan togean' },
  { code: '73.03', alias: 'bonthain' },
  { code: '73.04', alias: 'butta turatea' },
  { code: '73.04', alias: 'bontosunggu' },
  { code: '73.06', alias: 'sungguminasa' },
  { code: '73.10', alias: 'pangkep' },
  { code: '73.13', alias: 'sengkang' },
  { code: '73.14', alias: 'sidrap' },
  { code: '73.18', alias: 'tanah toraja' },
  { code: '73.18', alias: 'tator' },
  { code: '73.22', alias: 'lutra' },
  { code: '73.24', alias: 'lutim' },
  { code: '73.26', alias: 'torut' },
  { code: '73.71', alias: 'ujung pandang' },
  { code: '73.71', alias: 'ujungpandang' },
  { code: '73.72', alias: 'pare-pare' },
  { code: '73.72', alias: 'pare pare' },
  { code: '74.05', alias: 'konsel' },
  { code: '74.09', alias: 'konut' },
  { code: '74.72', alias: 'baubau' },
  { code: '75.03', alias: 'bonebol' },
  { code: '75.05', alias: 'gorut' },
  { code: '76.01', alias: 'mamuju utara' },
  { code: '76.04', alias: 'polman' },
  { code: '76.04', alias: 'polmas' },

  // Maluku and Papua
  { code: '81.01', alias: 'malteng' },
  { code: '81.01', alias: 'masohi' },
  { code: '81.02', alias: 'malra' },
  { code: '81.03', alias: 'maluku tenggara barat' },
  { code: '81.03', alias: 'saumlaki' },
  { code: '81.05', alias: 'sbt' },
  { code: '81.06', alias: 'sbb' },
  { code: '81.08', alias: 'mbd' },
  { code: '82.01', alias: 'halbar' },
  { code: '82.02', alias: 'halteng' },
  { code: '82.03', alias: 'halut' },
  { code: '82.04', alias: 'halsel' },
  { code: '82.06', alias: 'haltim' },
  { code: '91.03', alias: 'sentani' },
  { code: '91.05', alias: 'serui' },
  { code: '92.03', alias: 'fakfak' },
  { code: '94.04', alias: 'timika' },
  { code: '95.01', alias: 'wamena' },
]
