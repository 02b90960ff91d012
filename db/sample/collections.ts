/** Sample collections and features: what is put forward, where, and the reason that the shopper reads. */

import { prose } from '../reference/prose.ts'

export const collections: {
  slug: string
  title: string
  titleEn: string
  about: string
  aboutEn: string
  regionCode: string | null
  /** Products that satisfy all of these, up to `limit`; prices in whole rupiah. */
  pick: {
    technique?: string
    category?: string
    material?: string
    regency?: string
    maxPrice?: number
    limit: number
  }
}[] = [
  {
    slug: 'oleh-oleh-jeneponto',
    title: 'Oleh-oleh dari Jeneponto',
    titleEn: 'To bring home from Jeneponto',
    about: prose`
      Untuk mereka yang menunggu di rumah: barang dan makanan yang dibuat di Jeneponto, dari yang muat di
      saku tas sampai yang layak disimpan lama.
    `,
    aboutEn: prose`
      For those who are waiting at home: things and food made in Jeneponto, from what fits in the pocket of
      a bag to what deserves to be kept for years.
    `,
    regionCode: '73.04',
    pick: { regency: '73.04', limit: 16 },
  },
  {
    slug: 'hadiah-di-bawah-150-ribu',
    title: 'Hadiah di bawah Rp150 ribu',
    titleEn: 'Gifts under Rp150,000',
    about: prose`
      Hadiah tidak perlu mahal untuk terasa dipilih. Semua yang ada di sini berharga di bawah Rp150.000, dan
      setiap barangnya punya nama pembuat dan tempat asal.
    `,
    aboutEn: prose`
      A gift need not be costly to feel chosen. Everything here is under Rp150,000, and each thing has a
      maker's name and a place it comes from.
    `,
    regionCode: null,
    pick: { maxPrice: 149_999, limit: 24 },
  },
  {
    slug: 'warna-dari-daun',
    title: 'Warna dari daun',
    titleEn: 'Colour from leaves',
    about: prose`
      Setiap lembar ecoprint hanya ada satu. Daunnya ditata dengan tangan, dipukul atau dikukus, dan
      warnanya akan memudar perlahan bersama pemakainya.
    `,
    aboutEn: prose`
      Every piece of ecoprint is the only one. The leaves are laid by hand, then pounded or steamed, and
      their colour fades slowly in the company of its wearer.
    `,
    regionCode: null,
    pick: { technique: 'ecoprint', limit: 20 },
  },
  {
    slug: 'dari-dapur-pesisir',
    title: 'Dari dapur pesisir',
    titleEn: 'From kitchens by the sea',
    about: prose`
      Abon, ikan asap, dan olahan laut lain dari rumah-rumah di tepi pantai. Periksa masa simpannya, lalu
      siapkan nasi hangat.
    `,
    aboutEn: prose`
      Abon, smoked fish and other things from the sea, made in houses along the shore. Check how long they
      keep, then put the rice on.
    `,
    regionCode: null,
    pick: { category: 'kuliner-olahan-ikan', limit: 16 },
  },
  {
    slug: 'sehelai-kain-tope',
    title: 'Sehelai Kain Tope',
    titleEn: 'A length of Kain Tope',
    about: prose`
      Tenun kapas dari Kelara yang ringan seperti kasa, dahulu kafan para bangsawan. Kain dan busana di sini
      dibuat perlahan. Jika belum tersedia, Anda dapat memesan dan menunggu.
    `,
    aboutEn: prose`
      Cotton from Kelara, woven as light as gauze, and once the shroud of nobles. The cloth and garments
      here are made slowly. If one is not in stock, you can order it and wait.
    `,
    regionCode: '73.04',
    pick: { technique: 'kain-tope', limit: 12 },
  },
  {
    slug: 'dari-tepi-teluk-tomini',
    title: 'Dari tepi Teluk Tomini',
    titleEn: 'From the shores of the Gulf of Tomini',
    about: prose`
      Kelapa, kakao, ikan, dan anyaman dari Kabupaten Tojo Una Una. Banyak di antaranya dapat diambil di
      Rumah Usaha Mikro Ampana bila Anda sedang singgah.
    `,
    aboutEn: prose`
      Coconut, cocoa, fish and basketry from Tojo Una Una. Many of these can be collected at Rumah Usaha
      Mikro in Ampana if you are passing through.
    `,
    regionCode: '72.09',
    pick: { regency: '72.09', limit: 16 },
  },
  {
    slug: 'untuk-pukul-tiga-sore',
    title: 'Untuk pukul tiga sore',
    titleEn: 'For three in the afternoon',
    about: prose`
      Kopi, teh, dan cokelat dari kebun yang berbeda-beda. Pilih satu yang belum pernah Anda coba, dan seduh
      untuk dua orang.
    `,
    aboutEn: prose`
      Coffee, tea and chocolate from many different gardens. Choose one you have not tried, and make enough
      for two.
    `,
    regionCode: null,
    pick: { category: 'kuliner-kopi-teh-cokelat', limit: 16 },
  },
  {
    slug: 'anyaman-untuk-rumah',
    title: 'Anyaman untuk rumah',
    titleEn: 'Plaited things for the home',
    about: prose`
      Tikar, keranjang, dan wadah dari bambu, pandan, rotan, dan lontar. Dibuat untuk dipakai sehari-hari,
      dan makin enak dipandang karena dipakai.
    `,
    aboutEn: prose`
      Mats, baskets and containers of bamboo, pandanus, rattan and palm leaf. Made for daily use, and better
      to look at for having been used.
    `,
    regionCode: null,
    pick: { technique: 'anyaman', limit: 20 },
  },
]

/**
 * `reason` follows "Dipilih {agency} karena", `reasonEn` "Chosen by {agency} because": both begin in lower
 * case. A product is picked within the region of the agency in `by`; `nth` counts from 0.
 */
export const features: {
  place: 'home' | 'region' | 'program'
  /** A region's code or a programme's slug; null for home. */
  placeRef: string | null
  pick: { sellerSlug?: string; technique?: string; category?: string; collection?: string; nth?: number }
  reason: string
  reasonEn: string
  /** Slug of the agency that chose it. */
  by: string
  /** From when until when, in days from today; else for the coming months. */
  days?: readonly [from: number, until: number]
  /** Nobody has approved it yet. */
  waits?: true
}[] = [
  {
    place: 'home',
    placeRef: null,
    pick: { collection: 'sehelai-kain-tope' },
    reason:
      'di Samataring sekitar lima puluh perempuan masih menenunnya, dan pesanan membantu mereka bertahan',
    reasonEn: 'about fifty women in Samataring still weave it, and orders help them to carry on',
    by: 'dinas-jeneponto',
  },
  {
    place: 'home',
    placeRef: null,
    pick: { technique: 'ecoprint', nth: 0 },
    reason: 'jejak daunnya dicetak satu kali saja, sehingga tidak ada lembar lain yang sama',
    reasonEn: 'its leaves were printed once only, so no other piece is the same',
    by: 'dinas-sulsel',
  },
  {
    place: 'home',
    placeRef: null,
    pick: { collection: 'dari-tepi-teluk-tomini' },
    reason: 'bahannya berasal dari kebun dan laut di sekitar Teluk Tomini, dan diolah oleh warga setempat',
    reasonEn: 'it draws on the gardens and the sea around the Gulf of Tomini, and local people do the making',
    by: 'dinas-touna',
  },
  {
    place: 'home',
    placeRef: null,
    pick: { technique: 'kerang-mutiara', nth: 0 },
    reason: 'setiap keping kerangnya digergaji, diasah, dan dipasang dengan tangan oleh perajin Ambon',
    reasonEn: 'each piece of shell is sawn, ground and set by hand by a maker in Ambon',
    by: 'dinas-ambon',
  },
  {
    place: 'home',
    placeRef: null,
    pick: { technique: 'tenun-ikat', nth: 0 },
    reason:
      'motifnya diikat dan dicelup pada benang sebelum ditenun, kerja panjang yang jarang dilihat pembeli',
    reasonEn: 'its pattern is tied and dyed in the yarn before weaving, long work that shoppers seldom see',
    by: 'dinas-sumba-timur',
  },
  {
    place: 'home',
    placeRef: null,
    pick: { category: 'kuliner-kopi-teh-cokelat', nth: 0 },
    reason: 'kopinya tumbuh di dataran tinggi Gayo dan diolah dekat kebunnya',
    reasonEn: 'the coffee grows in the Gayo highlands and is processed close to where it is picked',
    by: 'dinas-aceh-tengah',
  },
  {
    place: 'region',
    placeRef: '73.04',
    pick: { technique: 'kain-tope', nth: 0 },
    reason: 'kain ini ditenun di Kelara dari kapas alami dan menuntut kesabaran berminggu-minggu',
    reasonEn: 'it is woven in Kelara from natural cotton and asks for weeks of patience',
    by: 'dinas-jeneponto',
  },
  {
    place: 'region',
    placeRef: '73.04',
    pick: { collection: 'oleh-oleh-jeneponto' },
    reason: 'tamu sering bertanya apa yang patut dibawa pulang, dan semuanya di sini dibuat di Jeneponto',
    reasonEn: 'visitors often ask what to bring home, and everything in it is made in Jeneponto',
    by: 'dinas-jeneponto',
  },
  {
    place: 'region',
    placeRef: '72.09',
    pick: { category: 'kuliner-olahan-ikan', nth: 0 },
    reason:
      'ikannya dari perairan sendiri, dan dengan diolah hasil tangkapan itu sampai ke pembeli yang jauh',
    reasonEn: 'the fish is from our own waters, and processing lets the catch reach buyers far away',
    by: 'dinas-touna',
  },
  {
    place: 'region',
    placeRef: '81',
    pick: { category: 'tani-rempah', nth: 0 },
    reason: 'rempah membuat nama Maluku dikenal dunia, dan di sini Anda membelinya dari daerah asalnya',
    reasonEn: 'spices made Maluku known to the world, and here you buy them from the place where they grow',
    by: 'dinas-maluku',
  },
  {
    place: 'region',
    placeRef: '33.10',
    pick: { technique: 'lurik', nth: 0 },
    reason: 'garis-garisnya disusun benang demi benang pada alat tenun bukan mesin',
    reasonEn: 'its stripes are set thread by thread on a hand-worked loom',
    by: 'dinas-klaten',
  },
  {
    place: 'program',
    placeRef: '1-asn-1-produk',
    pick: { category: 'kuliner-kopi-teh-cokelat', nth: 0 },
    reason: 'setiap kantor punya jam rehat, dan teman rehat yang ini berasal dari kabupaten sendiri',
    reasonEn: 'every office has its break, and what goes with this one comes from our own regency',
    by: 'dinas-touna',
  },
  {
    place: 'program',
    placeRef: 'pk2umk',
    pick: { technique: 'ecoprint', nth: 1 },
    reason:
      'ecoprint dengan bahan dari sekitar adalah salah satu kelas pelatihan ini, dan inilah contoh hasilnya',
    reasonEn:
      'ecoprint from local materials is one of the classes of this training, and here is what it leads to',
    by: 'dinas-jeneponto',
  },
  {
    place: 'program',
    placeRef: 'pameran-maluku',
    pick: { category: 'tani-beras-sagu', nth: 0 },
    reason: 'sagu adalah makanan sehari-hari di banyak pulau kami, tetapi masih jarang dikenal di luar',
    reasonEn: 'sago is everyday food on many of our islands but still little known elsewhere',
    by: 'dinas-maluku-tengah',
  },
  {
    place: 'region',
    placeRef: '73.04',
    pick: { technique: 'ecoprint', nth: 0 },
    reason: 'pembuatnya baru menyelesaikan kelas ecoprint, dan hasil pertamanya patut dilihat banyak orang',
    reasonEn: 'its maker has just finished the ecoprint class, and the first pieces deserve to be seen',
    by: 'dinas-jeneponto',
    days: [-75, -45],
  },
  {
    place: 'region',
    placeRef: '73.04',
    pick: { technique: 'kain-tope', nth: 1 },
    reason: 'penenunnya membuka pesanan lagi setelah masa tanam, dan antreannya masih pendek',
    reasonEn: 'its weaver takes orders again after the planting season, and the queue is still short',
    by: 'dinas-jeneponto',
    days: [2, 32],
    waits: true,
  },
]
