/** Sample agencies. Their names differ everywhere; these are invented, and so are addresses and numbers. */

import { prose } from '../reference/prose.ts'

export const agencies: {
  slug: string
  /** A province's or a regency's code; one agency for each. */
  regionCode: string
  name: string
  address: string
  /** Three digits, to be appended to a number in a fictitious range. */
  phoneSuffix: string
  email: string
  /** Who signs its reports. */
  headName?: string
  welcome: string
  welcomeEn: string
}[] = [
  {
    slug: 'dinas-sulsel',
    regionCode: '73',
    name: 'Dinas Koperasi dan UKM Provinsi Sulawesi Selatan',
    address: 'Jalan Contoh Phinisi Nomor 1, Makassar',
    phoneSuffix: '101',
    email: 'dinas.sulsel@contoh.id',
    headName: 'Ir. Baso Contoh, M.Si.',
    welcome: prose`
      Dari pesisir selatan sampai pegunungan Toraja, Sulawesi Selatan menenun, menyangrai, menempa, dan
      melaut. Pilihlah kabupatennya, dan kenali siapa yang membuat.
    `,
    welcomeEn: prose`
      From the southern coast to the mountains of Toraja, South Sulawesi weaves, roasts, forges and fishes.
      Choose a regency and meet the people who make things there.
    `,
  },
  {
    slug: 'dinas-maluku',
    regionCode: '81',
    name: 'Dinas Koperasi, UKM, dan Perdagangan Provinsi Maluku',
    address: 'Jalan Contoh Cengkih Nomor 8, Ambon',
    phoneSuffix: '102',
    email: 'dinas.maluku@contoh.id',
    welcome: prose`
      Di Maluku, laut menghubungkan dan sekaligus menjauhkan. Katalog ini mendekatkan pala, sagu, ikan, dan
      kerajinan kerang dari pulau-pulau kami dengan meja Anda.
    `,
    welcomeEn: prose`
      In Maluku the sea both joins and parts us. This catalogue brings the nutmeg, sago, fish and shell
      craft of our islands a little closer to your table.
    `,
  },
  {
    slug: 'dinas-jeneponto',
    regionCode: '73.04',
    name: 'Dinas Koperasi, UKM, dan Perindustrian Kabupaten Jeneponto',
    address: 'Jalan Contoh Turatea Nomor 4, Bontosunggu, Jeneponto',
    phoneSuffix: '103',
    email: 'dinas.jeneponto@contoh.id',
    headName: 'Hj. Nurlia Contoh, S.E.',
    welcome: prose`
      Selamat datang di Jeneponto, tanah kering yang digarap dengan tekun. Di sini Kain Tope ditenun di
      Kelara, garam dipanen di pesisir, dan daun dari kebun dicetak menjadi ecoprint.
    `,
    welcomeEn: prose`
      Welcome to Jeneponto, a dry land, patiently worked. Here Kain Tope is woven in Kelara, salt is
      gathered along the coast, and leaves from the garden become ecoprint.
    `,
  },
  {
    slug: 'dinas-touna',
    regionCode: '72.09',
    name: 'Dinas Koperasi, UKM, dan Perdagangan Kabupaten Tojo Una Una',
    address: 'Jalan Contoh Tomini Nomor 21, Ampana, Tojo Una Una',
    phoneSuffix: '104',
    email: 'dinas.touna@contoh.id',
    headName: 'Drs. Rusdin Contoh',
    welcome: prose`
      Kabupaten kami terbentang di tepi Teluk Tomini sampai Kepulauan Togean. Kelapa, kakao, dan ikan diolah
      di rumah-rumah, lalu berkumpul di rak Rumah Usaha Mikro di Ampana.
    `,
    welcomeEn: prose`
      Our regency lies along the Gulf of Tomini and reaches out to the Togean Islands. Coconut, cocoa and
      fish are prepared at home and meet on the shelves of Rumah Usaha Mikro in Ampana.
    `,
  },
  {
    slug: 'dinas-pandeglang',
    regionCode: '36.01',
    name: 'Dinas Koperasi, UMKM, dan Perdagangan Kabupaten Pandeglang',
    address: 'Jalan Contoh Melinjo Nomor 17, Pandeglang',
    phoneSuffix: '105',
    email: 'dinas.pandeglang@contoh.id',
    welcome: prose`
      Pandeglang menghadap Selat Sunda dan dipayungi kebun melinjo. Yang tampil di sini sudah kami datangi,
      supaya Anda tahu bahwa barangnya benar dibuat di sini.
    `,
    welcomeEn: prose`
      Pandeglang looks out on the Sunda Strait from the shade of its melinjo groves. We have visited the
      makers you see here, so that you can be sure their goods are made in the regency.
    `,
  },
  {
    slug: 'dinas-maluku-tengah',
    regionCode: '81.01',
    name: 'Dinas Koperasi dan UKM Kabupaten Maluku Tengah',
    address: 'Jalan Contoh Pala Nomor 6, Masohi, Maluku Tengah',
    phoneSuffix: '106',
    email: 'dinas.maluku.tengah@contoh.id',
    welcome: prose`
      Seram, Banda, Haruku, Saparua, Nusalaut: setiap pulau di Maluku Tengah punya rasanya sendiri. Mulailah
      dari pala, sagu, dan ikan asap, lalu tanyakan ceritanya kepada pembuatnya.
    `,
    welcomeEn: prose`
      Seram, Banda, Haruku, Saparua, Nusalaut: each island of Central Maluku has a taste of its own. Begin
      with nutmeg, sago and smoked fish, and ask the makers for the story.
    `,
  },
  {
    slug: 'dinas-ambon',
    regionCode: '81.71',
    name: 'Dinas Koperasi dan Usaha Mikro Kota Ambon',
    address: 'Jalan Contoh Mutiara Nomor 33, Ambon',
    phoneSuffix: '107',
    email: 'dinas.ambon@contoh.id',
    welcome: prose`
      Ambon adalah kota musik, dan juga kota perajin kerang mutiara. Di etalase ini Anda bertemu para
      perajin dan dapur-dapur kecil yang biasanya dijumpai di pasar dan di pinggir teluk.
    `,
    welcomeEn: prose`
      Ambon is a city of music, and a city of mother-of-pearl workers too. In this shop window you meet the
      craftspeople and small kitchens you would otherwise find in the market and around the bay.
    `,
  },
  {
    slug: 'dinas-makassar',
    regionCode: '73.71',
    name: 'Dinas Koperasi dan Usaha Kecil Menengah Kota Makassar',
    address: 'Jalan Contoh Losari Nomor 9, Makassar',
    phoneSuffix: '108',
    email: 'dinas.makassar@contoh.id',
    welcome: prose`
      Sejak lama Makassar menjadi tempat singgah barang dari timur dan barat. Kini giliran lorong-lorongnya
      sendiri yang bercerita, lewat dapur, jahitan, dan kerajinan warganya.
    `,
    welcomeEn: prose`
      Goods from east and west have long called at Makassar. Now it is the turn of the city's own lanes,
      through the kitchens, the sewing and the crafts of the people who live there.
    `,
  },
  {
    slug: 'dinas-klaten',
    regionCode: '33.10',
    name: 'Dinas Perdagangan, Koperasi, dan UKM Kabupaten Klaten',
    address: 'Jalan Contoh Lurik Nomor 14, Klaten',
    phoneSuffix: '109',
    email: 'dinas.klaten@contoh.id',
    welcome: prose`
      Di Klaten, bunyi alat tenun bukan mesin masih terdengar dari rumah ke rumah. Lurik dari Pedan dan
      gerabah dari Bayat adalah dua pintu masuk yang baik.
    `,
    welcomeEn: prose`
      In Klaten the sound of hand-worked looms still carries from house to house. Lurik from Pedan and
      earthenware from Bayat are two good places to begin.
    `,
  },
  {
    slug: 'dinas-kota-pekalongan',
    regionCode: '33.75',
    name: 'Dinas Perdagangan, Koperasi, dan UKM Kota Pekalongan',
    address: 'Jalan Contoh Canting Nomor 27, Pekalongan',
    phoneSuffix: '110',
    email: 'dinas.kota.pekalongan@contoh.id',
    welcome: prose`
      Di kota pesisir ini, batik bertemu warna dari banyak negeri. Perhatikan mana yang tulis dan mana yang
      cap; para perajin kami menuliskannya dengan jujur di setiap kain.
    `,
    welcomeEn: prose`
      In this port city, batik met the colours of many lands. See which pieces are drawn and which are
      stamped; our makers say so honestly for every cloth.
    `,
  },
  {
    slug: 'dinas-bantul',
    regionCode: '34.02',
    name: 'Dinas Koperasi, UKM, dan Perindustrian Kabupaten Bantul',
    address: 'Jalan Contoh Gerabah Nomor 5, Bantul',
    phoneSuffix: '111',
    email: 'dinas.bantul@contoh.id',
    welcome: prose`
      Gerabah dari Kasongan, kulit dari Manding, batik dari Imogiri: di Bantul, nama desa sering cukup untuk
      menjelaskan apa yang dibuat. Silakan berkeliling.
    `,
    welcomeEn: prose`
      Pottery from Kasongan, leather from Manding, batik from Imogiri: in Bantul the name of a village often
      tells you what is made there. Please look around.
    `,
  },
  {
    slug: 'dinas-sumba-timur',
    regionCode: '53.11',
    name: 'Dinas Koperasi, UKM, dan Perindustrian Kabupaten Sumba Timur',
    address: 'Jalan Contoh Hinggi Nomor 3, Waingapu, Sumba Timur',
    phoneSuffix: '112',
    email: 'dinas.sumba.timur@contoh.id',
    welcome: prose`
      Di Sumba Timur, sehelai kain ikat dibaca seperti cerita. Biru indigo dan merah mengkudu lahir dari
      celupan yang berulang-ulang, dan waktu adalah bahan yang paling mahal.
    `,
    welcomeEn: prose`
      In East Sumba an ikat cloth is read like a story. Indigo blue and mengkudu red come of many dippings,
      and time is the costliest material.
    `,
  },
  {
    slug: 'dinas-lombok-timur',
    regionCode: '52.03',
    name: 'Dinas Koperasi dan UKM Kabupaten Lombok Timur',
    address: 'Jalan Contoh Rinjani Nomor 19, Selong, Lombok Timur',
    phoneSuffix: '113',
    email: 'dinas.lombok.timur@contoh.id',
    welcome: prose`
      Di lereng timur Rinjani, perempuan Pringgasela menenun kain bergaris, dan anyaman bambu dibuat di
      beranda. Barang yang Anda lihat di sini berasal dari rumah-rumah itu.
    `,
    welcomeEn: prose`
      On the eastern slopes of Rinjani the women of Pringgasela weave striped cloth, and bamboo is plaited
      on the veranda. What you see here comes from those houses.
    `,
  },
  {
    slug: 'dinas-aceh-tengah',
    regionCode: '11.04',
    name: 'Dinas Perdagangan, Koperasi, dan UKM Kabupaten Aceh Tengah',
    address: 'Jalan Contoh Lut Tawar Nomor 11, Takengon, Aceh Tengah',
    phoneSuffix: '114',
    email: 'dinas.aceh.tengah@contoh.id',
    welcome: prose`
      Takengon terletak di tepi Danau Lut Tawar, di dataran tinggi Gayo. Kopi arabika tumbuh di kebun-kebun
      di sekelilingnya, dan kerawang Gayo disulam di rumah.
    `,
    welcomeEn: prose`
      Takengon lies by Lake Lut Tawar in the Gayo highlands. Arabica coffee grows in the gardens around it,
      and kerawang Gayo is embroidered at home.
    `,
  },
]
