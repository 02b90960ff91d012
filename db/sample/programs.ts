/**
 * Sample programmes. Their names follow real ones; every date, rule, address and quota stands for an example,
 * except the quota of PK2UMK and the aims of the young entrepreneurs, which were reported in the news.
 */

import { prose } from '../reference/prose.ts'

export const programs: {
  slug: string
  name: string
  nameEn: string
  kind:
    | 'asn-purchase'
    | 'business-house'
    | 'training'
    | 'facilitation'
    | 'young-entrepreneurs'
    | 'partnership'
    | 'exhibition'
  summary: string
  summaryEn: string
  about: string
  aboutEn: string
  editions: {
    /** A province's or a regency's code. */
    regionCode: string
    name: string
    nameEn: string
    startsOn: string
    /** null: open until the agency ends it. */
    endsOn: string | null
    /** Places; null where none are counted. */
    quota: number | null
    rules: string
    rulesEn: string
    partners: string[]
  }[]
}[] = [
  {
    slug: '1-asn-1-produk',
    name: '1 ASN 1 Produk',
    nameEn: '1 ASN 1 Produk (one civil servant, one product)',
    kind: 'asn-purchase',
    summary: 'Pegawai pemerintah daerah berbelanja produk UMKM dari daerahnya sendiri.',
    summaryEn: 'Local government employees buy from the small businesses of their own regency.',
    about: prose`
      Aparatur sipil negara menerima gaji di daerah, dan sebagian belanjanya dapat kembali kepada tetangga
      yang berusaha. Itulah gagasan 1 ASN 1 Produk: setiap pegawai memilih dan membeli produk UMKM setempat
      untuk keperluannya sendiri.

      Di halaman ini terkumpul produk yang ikut serta. Siapa pun boleh membelinya, tidak hanya pegawai. Bagi
      pegawai, keikutsertaan bukan utang, dan namanya tidak ditampilkan kepada umum. Yang dilaporkan adalah
      rekap menurut perangkat daerah dan menurut penjual.
    `,
    aboutEn: prose`
      Civil servants earn their pay in the regency, and part of what they spend can return to the neighbours
      who run a business there. That is the idea of 1 ASN 1 Produk: each employee chooses and buys products
      of local small businesses for their own needs.

      This page gathers the products that take part. Anyone may buy them, not only civil servants. For
      employees, taking part is never a debt, and their names are not shown in public. What is reported is a
      total per government office and per seller.
    `,
    editions: [
      {
        regionCode: '72.09',
        name: '1 ASN 1 Produk Kabupaten Tojo Una Una',
        nameEn: '1 ASN 1 Produk, Tojo Una Una',
        startsOn: '2026-07-01',
        endsOn: null,
        quota: null,
        rules: prose`
          Pembelian produk peserta lewat katalog ini ikut dihitung. Batas minimum dan periodenya ditetapkan
          oleh pemerintah kabupaten. Pesanan yang dibatalkan atau dikembalikan tidak dihitung.
        `,
        rulesEn: prose`
          Purchases of participating products through this catalogue count. The minimum and the period are
          set by the regency government. Orders that are cancelled or returned do not count.
        `,
        partners: ['Perangkat daerah kabupaten', 'Koperasi pegawai'],
      },
    ],
  },
  {
    slug: 'rumah-usaha-mikro',
    name: 'Rumah Usaha Mikro',
    nameEn: 'Rumah Usaha Mikro (house of micro-businesses)',
    kind: 'business-house',
    summary: 'Satu tempat bagi usaha mikro untuk berkumpul, menitipkan barang, dan berjualan.',
    summaryEn: 'One place where micro-businesses gather, leave goods on the shelf and sell.',
    about: prose`
      Tidak semua pelaku usaha punya toko di pinggir jalan. Rumah Usaha Mikro memberi mereka rak bersama:
      barang dititipkan, diberi harga oleh pemiliknya, dan dijual di tempat. Pelaku usaha juga bertemu di
      sini untuk berkoordinasi dan mempromosikan barangnya.

      Pembeli dapat melihat barangnya langsung, atau memesan lewat katalog ini lalu mengambilnya di Rumah
      Usaha Mikro tanpa ongkos kirim.
    `,
    aboutEn: prose`
      Not every business has a shop on the road. Rumah Usaha Mikro gives them a shared shelf: goods are left
      on consignment, priced by their owners and sold on the spot. It is also where business owners meet,
      plan together and present their goods.

      Shoppers can see the goods there, or order from this catalogue and collect them at the house without
      paying for delivery.
    `,
    editions: [
      {
        regionCode: '72.09',
        name: 'Rumah Usaha Mikro Ampana',
        nameEn: 'Rumah Usaha Mikro, Ampana',
        startsOn: '2026-03-16',
        endsOn: null,
        quota: null,
        rules: prose`
          Terbuka bagi usaha mikro yang berproduksi di Kabupaten Tojo Una Una. Barang titipan dicatat
          bersama pemiliknya saat masuk dan saat keluar. Makanan harus mencantumkan tanggal kedaluwarsa.
        `,
        rulesEn: prose`
          Open to micro-businesses that produce in Tojo Una Una. Goods on consignment are recorded with
          their owner when they come in and when they go out. Food must show its expiry date.
        `,
        partners: ['Kelompok usaha mikro setempat'],
      },
    ],
  },
  {
    slug: 'pk2umk',
    name: 'PK2UMK',
    nameEn: 'PK2UMK (training for micro and small businesses)',
    kind: 'training',
    summary: 'Pelatihan usaha mikro dan kecil dalam kelas bertema, dari ecoprint sampai Kain Tope.',
    summaryEn: 'Training for micro and small businesses in themed classes, from ecoprint to Kain Tope.',
    about: prose`
      PK2UMK di Jeneponto melatih pelaku usaha mikro dan kecil dalam kelas-kelas bertema. Ada kelas ecoprint
      yang memakai bahan dari sekitar, ada pula kelas Kain Tope. Sasarannya semula 102 peserta, kemudian
      dinaikkan menjadi 210.

      Produk yang ditampilkan di sini dibuat oleh peserta. Dengan membelinya, Anda ikut memberi peserta
      alasan untuk melanjutkan apa yang baru dipelajarinya.
    `,
    aboutEn: prose`
      PK2UMK in Jeneponto trains the owners of micro and small businesses in themed classes. There is a
      class in ecoprint that works with local materials, and one in Kain Tope. The target was first 102
      participants and was later raised to 210.

      The products shown here are made by participants. Buying one gives its maker a reason to carry on with
      what they have just learnt.
    `,
    editions: [
      {
        regionCode: '73.04',
        name: 'PK2UMK Kabupaten Jeneponto 2026',
        nameEn: 'PK2UMK, Jeneponto 2026',
        startsOn: '2026-03-02',
        endsOn: '2026-12-18',
        quota: 210,
        rules: prose`
          Peserta memiliki NIB dan usaha yang berjalan di Kabupaten Jeneponto. Setiap peserta memilih satu
          kelas, misalnya ecoprint atau Kain Tope. Bantuan peralatan diberikan menurut keputusan dinas.
        `,
        rulesEn: prose`
          Participants hold an NIB (business number) and run a business in Jeneponto. Each chooses one
          class, for example ecoprint or Kain Tope. Equipment grants are decided by the agency.
        `,
        partners: ['Lembaga standardisasi', 'Perguruan tinggi mitra'],
      },
    ],
  },
  {
    slug: 'fasilitasi-usaha',
    name: 'Fasilitasi Usaha',
    nameEn: 'Business facilitation',
    kind: 'facilitation',
    summary: 'Bantuan mengurus sertifikat halal, Nomor Induk Koperasi, dan sertifikat tanah.',
    summaryEn: 'Help in obtaining halal certificates, cooperative numbers and land titles.',
    about: prose`
      Urusan surat sering menjadi batu sandungan usaha kecil. Lewat fasilitasi, dinas mendampingi pelaku
      usaha dan koperasi yang mengurus sertifikat halal, Nomor Induk Koperasi, dan sertifikat tanah.

      Di katalog ini, sertifikat yang sudah diperiksa petugas tampil di halaman produk dan toko, sehingga
      pembeli tahu apa yang dimiliki penjual dan sampai kapan berlaku.
    `,
    aboutEn: prose`
      Paperwork is where many small businesses stumble. Through facilitation, the agency supports businesses
      and cooperatives that apply for a halal certificate, a cooperative registration number or a land
      title.

      In this catalogue, certificates that an officer has checked appear on the product and shop pages, so
      that shoppers know what a seller holds and how long it is valid.
    `,
    editions: [
      {
        regionCode: '72.09',
        name: 'Fasilitasi Usaha Kabupaten Tojo Una Una 2026',
        nameEn: 'Business facilitation, Tojo Una Una 2026',
        startsOn: '2026-01-12',
        endsOn: '2026-12-31',
        quota: null,
        rules: prose`
          Terbuka bagi usaha mikro, usaha kecil, dan koperasi di Kabupaten Tojo Una Una. Pemohon membawa
          berkas yang diminta lembaga penerbit. Keputusan terbit atau tidaknya sertifikat ada pada lembaga
          itu, bukan pada dinas.
        `,
        rulesEn: prose`
          Open to micro-businesses, small businesses and cooperatives in Tojo Una Una. Applicants bring the
          documents that the issuing body asks for. Whether a certificate is issued is that body's decision,
          not the agency's.
        `,
        partners: ['Pendamping proses produk halal', 'Kantor pertanahan'],
      },
    ],
  },
  {
    slug: 'wirausaha-muda-desa',
    name: 'Wirausaha Muda Desa',
    nameEn: 'Young village entrepreneurs',
    kind: 'young-entrepreneurs',
    summary: 'Anak muda di setiap desa didampingi untuk memulai dan menjalankan usaha.',
    summaryEn: 'Young people in every village, supported as they start and run a business.',
    about: prose`
      Program di Sulawesi Selatan ini menghitung keberhasilan dari desa. Sasarannya dua puluh wirausaha muda
      per desa, dan seratus dalam lima tahun.

      Usaha yang ditampilkan di sini masih muda. Ada yang baru punya satu atau dua produk, dengan jumlah
      yang belum banyak. Ulasan yang jujur sangat membantu mereka memperbaiki barang dan cara melayani.
    `,
    aboutEn: prose`
      This programme in South Sulawesi counts its success by the village. Its aim is twenty young
      entrepreneurs per village, and a hundred in five years.

      The businesses shown here are young. Some have only one or two products, in small numbers. An honest
      review helps them to improve both their goods and their service.
    `,
    editions: [
      {
        regionCode: '73',
        name: 'Wirausaha Muda Desa Sulawesi Selatan',
        nameEn: 'Young village entrepreneurs, South Sulawesi',
        startsOn: '2026-05-04',
        endsOn: '2027-12-31',
        quota: null,
        rules: prose`
          Sasaran dua puluh peserta di setiap desa. Usaha dijalankan di desa tempat peserta tinggal, dan
          laporan disusun per desa. Syarat lain ditetapkan oleh pemerintah provinsi.
        `,
        rulesEn: prose`
          The aim is twenty participants in each village. The business is run in the village where the
          participant lives, and reports are made per village. Other conditions are set by the provincial
          government.
        `,
        partners: ['Pemerintah desa', 'Pendamping PLUT'],
      },
    ],
  },
  {
    slug: 'kemitraan-usaha',
    name: 'Kemitraan Usaha',
    nameEn: 'Business partnership',
    kind: 'partnership',
    summary: 'UMKM bertemu usaha besar yang membutuhkan bahan, barang, atau jasanya.',
    summaryEn: 'Small businesses meet larger firms that need their materials, goods or services.',
    about: prose`
      Kemitraan mempertemukan UMKM dengan usaha besar. Yang satu menawarkan barang, bahan, atau jasa. Yang
      lain menyampaikan apa yang dibutuhkan, berapa banyak, dan dengan mutu seperti apa.

      Kesepakatan dibuat oleh kedua pihak sendiri. Dinas memeriksa bahwa pelaku usahanya benar-benar ada dan
      berproduksi, lalu mencatat tawaran, kecocokan, dan nilai kerja samanya.
    `,
    aboutEn: prose`
      Partnership brings small businesses together with large firms. One side offers goods, materials or
      services. The other says what it needs, how much, and of what quality.

      The agreement is made by the two parties themselves. The agency checks that the business exists and
      produces, then records the offers, the matches and the value of the work.
    `,
    editions: [
      {
        regionCode: '36.01',
        name: 'Kemitraan Usaha Kabupaten Pandeglang 2026',
        nameEn: 'Business partnership, Pandeglang 2026',
        startsOn: '2026-04-06',
        endsOn: '2027-03-31',
        quota: null,
        rules: prose`
          Peserta UMKM memiliki NIB dan tempat produksi di Kabupaten Pandeglang yang sudah dikunjungi
          petugas. Usaha besar menuliskan kebutuhannya secara terbuka. Harga dan syarat bayar disepakati
          tertulis oleh kedua pihak.
        `,
        rulesEn: prose`
          Small businesses hold an NIB (business number) and have a place of production in Pandeglang that
          an officer has visited. Large firms state their needs openly. Price and terms of payment are
          agreed in writing by both parties.
        `,
        partners: ['Usaha besar mitra', 'Asosiasi pengusaha'],
      },
    ],
  },
  {
    slug: 'pameran-maluku',
    name: 'Pameran UMKM Maluku',
    nameEn: 'Maluku small-business exhibition',
    kind: 'exhibition',
    summary: 'Produk dari pulau-pulau Maluku dalam satu pameran, di provinsi dan di kabupaten/kota.',
    summaryEn: 'Products of the islands of Maluku in one exhibition, by province and by regency.',
    about: prose`
      Maluku terdiri atas banyak pulau, dan tidak setiap pelaku usaha dapat berlayar ke Ambon untuk
      memamerkan barangnya. Pameran ini berlangsung di beberapa tempat dan sekaligus di katalog ini,
      sehingga barang dari pulau yang jauh pun dapat dilihat dan dipesan.

      Provinsi dan kabupaten/kota memakai data yang sama. Sesudah pameran, dinas dapat menilai apa yang laku
      dan siapa yang perlu didampingi.
    `,
    aboutEn: prose`
      Maluku is made of many islands, and not every business owner can sail to Ambon to show their goods.
      This exhibition takes place in several towns and, at the same time, in this catalogue, so that goods
      from distant islands can be seen and ordered too.

      The province and its regencies work from the same data. After the exhibition, the agencies can see
      what sold and who needs support.
    `,
    editions: [
      {
        regionCode: '81',
        name: 'Pameran UMKM Maluku 2026/2027',
        nameEn: 'Maluku small-business exhibition 2026/2027',
        startsOn: '2026-09-01',
        endsOn: '2027-03-31',
        quota: null,
        rules: prose`
          Peserta diusulkan oleh dinas kabupaten/kota. Produk berasal dari Maluku dan dibuat atau diolah
          oleh peserta sendiri. Peserta bersedia mencatat penjualan selama pameran.
        `,
        rulesEn: prose`
          Participants are proposed by the agency of their regency or city. Products come from Maluku and
          are made or processed by the participants themselves. Participants agree to record their sales
          during the exhibition.
        `,
        partners: ['Dinas kabupaten/kota se-Maluku', 'Perguruan tinggi mitra'],
      },
      {
        regionCode: '81.01',
        name: 'Pameran UMKM Maluku di Masohi',
        nameEn: 'Maluku small-business exhibition in Masohi',
        startsOn: '2026-09-14',
        endsOn: '2026-09-20',
        quota: 40,
        rules: prose`
          Satu meja untuk setiap peserta. Makanan dan minuman mencantumkan bahan dan tanggal kedaluwarsa.
          Peserta dari luar kota Masohi didahulukan.
        `,
        rulesEn: prose`
          One table for each participant. Food and drink show their ingredients and expiry date.
          Participants from outside the town of Masohi have priority.
        `,
        partners: ['Pemerintah kecamatan setempat'],
      },
      {
        regionCode: '81.71',
        name: 'Pameran UMKM Maluku di Ambon',
        nameEn: 'Maluku small-business exhibition in Ambon',
        startsOn: '2026-12-05',
        endsOn: '2026-12-13',
        quota: 60,
        rules: prose`
          Satu meja untuk setiap peserta. Makanan dan minuman mencantumkan bahan dan tanggal kedaluwarsa.
          Barang dari kerang disertai keterangan jenis dan asalnya.
        `,
        rulesEn: prose`
          One table for each participant. Food and drink show their ingredients and expiry date. Shell goods
          come with a note of the species and its origin.
        `,
        partners: ['Pengelola gedung pameran', 'Bank daerah'],
      },
    ],
  },
]

export const businessHouses: {
  slug: string
  regencyCode: string
  name: string
  about: string
  aboutEn: string
  /** Invented. */
  address: string
  hours: string
}[] = [
  {
    slug: 'ampana',
    regencyCode: '72.09',
    name: 'Rumah Usaha Mikro Ampana',
    about: prose`
      Di sini pelaku usaha mikro dari Kabupaten Tojo Una Una menitipkan dan menjual barangnya. Anda dapat
      melihat isi rak, bertanya tentang pembuatnya, dan mengambil pesanan dari katalog ini.

      Untuk mengambil pesanan, tunjukkan nomor pesanan kepada petugas. Barang titipan dapat habis
      sewaktu-waktu, jadi periksa ketersediaannya di katalog sebelum berangkat.
    `,
    aboutEn: prose`
      This is where micro-businesses of Tojo Una Una leave their goods on consignment and sell them. You can
      look along the shelves, ask about the makers and collect what you ordered from this catalogue.

      To collect an order, show its number at the desk. Goods on consignment can run out, so check the
      catalogue before you set off.
    `,
    address: 'Jalan Contoh Etalase Nomor 12, Ampana, Kabupaten Tojo Una Una',
    hours: 'Senin sampai Sabtu, 08.00–17.00 WITA',
  },
]
