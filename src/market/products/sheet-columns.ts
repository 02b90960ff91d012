/**
 * The columns of a sheet of products, in the order in which they are exported. One row is one variant; rows of one
 * product repeat what they share, or leave it empty. `also` are other headings by which a column is known, in
 * Indonesian and English; `about` explains it to whoever fills it in.
 */
export const columns = [
  {
    key: 'code',
    name: 'Kode produk',
    also: ['kode', 'id produk', 'product code', 'product id', 'handle', 'parent sku', 'sku induk'],
    about:
      'Baris dengan kode yang sama adalah satu produk. Kode “ET-…” dari hasil ekspor menunjuk produk yang sudah ada. Boleh kosong untuk produk baru.',
  },
  {
    key: 'name',
    name: 'Nama produk',
    also: ['nama', 'nama barang', 'produk', 'judul', 'name', 'product', 'product name', 'title', 'item name'],
    about: '3 sampai 120 huruf. Wajib untuk produk baru.',
  },
  {
    key: 'sku',
    name: 'SKU',
    also: ['kode barang', 'kode sku', 'sku varian', 'variant sku', 'item code', 'barcode'],
    about: 'Kode Anda sendiri untuk varian ini. Bila sudah ada di lapak Anda, barang itulah yang diperbarui.',
  },
  {
    key: 'options',
    name: 'Varian',
    also: ['pilihan', 'opsi', 'variasi', 'nama varian', 'variant', 'variation', 'options'],
    about: 'Pembeda bila satu produk punya beberapa baris, misalnya “Ukuran: M | Warna: Biru”.',
  },
  {
    key: 'price',
    name: 'Harga',
    also: ['harga jual', 'harga satuan', 'harga rp', 'harga rupiah', 'price', 'price idr', 'variant price'],
    about: 'Rupiah: 750000, 750.000, “Rp 750.000” atau “1,25 jt”.',
  },
  {
    key: 'stock',
    name: 'Stok',
    also: ['jumlah', 'jumlah stok', 'persediaan', 'qty', 'stock', 'quantity', 'inventory', 'inventory qty'],
    about: 'Bilangan bulat, atau “pesanan” bila dibuat setelah dipesan.',
  },
  {
    key: 'weight',
    name: 'Berat (gram)',
    also: ['berat', 'berat gram', 'bobot', 'weight', 'weight gram', 'weight grams', 'variant grams'],
    about: 'Berat satu satuan jual dengan kemasannya: 350, “350 g” atau “1,5 kg”.',
  },
  {
    key: 'unit',
    name: 'Satuan',
    also: ['satuan jual', 'unit', 'uom', 'dijual per'],
    about: 'buah, meter, set, atau gram.',
  },
  {
    key: 'unit_size',
    name: 'Isi satuan (gram)',
    also: ['isi satuan', 'isi', 'unit size', 'gram per satuan'],
    about: 'Hanya bila satuannya gram: berapa gram yang dibayar dengan harga itu.',
  },
  {
    key: 'quantity_step',
    name: 'Kelipatan',
    also: ['dijual per kelipatan', 'kelipatan beli', 'minimal beli', 'minimum order', 'order multiple'],
    about: 'Jumlah paling sedikit dan kelipatannya, misalnya 2 bila dijual sepasang. Kosong: 1.',
  },
  {
    key: 'category',
    name: 'Kategori',
    also: ['kategori produk', 'jenis', 'category', 'product category', 'type'],
    about: 'Nama kategori seperti pada halaman Produk, misalnya “Tenun”.',
  },
  {
    key: 'techniques',
    name: 'Teknik',
    also: ['teknik pembuatan', 'technique', 'techniques', 'craft'],
    about: 'Satu atau beberapa, dipisah garis tegak: “Ecoprint | Jahit”.',
  },
  {
    key: 'materials',
    name: 'Bahan',
    also: ['bahan baku', 'material', 'materials'],
    about: 'Satu atau beberapa, dipisah garis tegak: “Katun | Sutra”.',
  },
  {
    key: 'summary',
    name: 'Ringkasan',
    also: ['deskripsi singkat', 'keterangan singkat', 'summary', 'short description'],
    about: 'Satu kalimat, paling banyak 160 huruf.',
  },
  {
    key: 'description',
    name: 'Deskripsi',
    also: ['keterangan', 'penjelasan', 'deskripsi produk', 'description', 'body', 'body html', 'details'],
    about: 'Cerita dan keterangan lengkap. Boleh beberapa baris dalam satu sel.',
  },
  {
    key: 'is_unique',
    name: 'Hanya satu (ya/tidak)',
    also: ['hanya satu', 'unik', 'karya unik', 'unique', 'unique piece', 'one of a kind'],
    about: '“ya” bila setiap barang hanya ada satu di dunia, seperti selembar ecoprint.',
  },
  {
    key: 'lead_days',
    name: 'Lama pengerjaan (hari)',
    also: ['lama pengerjaan', 'waktu pengerjaan', 'lama pembuatan', 'lead time', 'lead days', 'preorder'],
    about: 'Untuk barang pesanan: berapa hari sampai siap dikirim.',
  },
  {
    key: 'monthly_capacity',
    name: 'Kapasitas per bulan',
    also: ['kapasitas', 'kapasitas sebulan', 'monthly capacity', 'capacity'],
    about: 'Untuk barang pesanan: berapa yang sanggup dibuat dalam sebulan.',
  },
  {
    key: 'origin',
    name: 'Desa asal',
    also: ['asal', 'kode desa', 'desa asal kode', 'origin', 'origin village', 'village code'],
    about: 'Kode Kemendagri desa tempat barang dibuat, misalnya 73.04.05.2014. Boleh kosong.',
  },
  {
    key: 'length_cm',
    name: 'Panjang (cm)',
    also: ['panjang', 'length', 'length cm'],
    about: 'Bilangan bulat, dalam sentimeter.',
  },
  {
    key: 'width_cm',
    name: 'Lebar (cm)',
    also: ['lebar', 'width', 'width cm'],
    about: 'Bilangan bulat, dalam sentimeter.',
  },
  {
    key: 'height_cm',
    name: 'Tinggi (cm)',
    also: ['tinggi', 'height', 'height cm'],
    about: 'Bilangan bulat, dalam sentimeter.',
  },
  {
    key: 'low_stock_at',
    name: 'Ingatkan bila stok tinggal',
    also: ['stok minimum', 'batas stok', 'stok minimal', 'low stock', 'minimum stock', 'reorder point'],
    about: 'Kami mengabari Anda bila stok sampai pada jumlah ini. 0: bila habis.',
  },
  {
    key: 'photos',
    name: 'Foto',
    also: ['gambar', 'nama foto', 'nama berkas foto', 'photo', 'photos', 'image', 'images', 'image src'],
    about:
      'Nama berkas foto, dipisah garis tegak: “tope-1.jpg | tope-2.jpg”. Fotonya diunggah setelah lembar ini.',
  },
  {
    key: 'alts',
    name: 'Keterangan foto',
    also: ['teks alternatif', 'alt', 'alt text', 'image alt', 'image alt text', 'photo description'],
    about: 'Apa yang terlihat pada tiap foto, berurutan dan dipisah garis tegak.',
  },
  {
    key: 'certificates',
    name: 'Nomor sertifikat',
    also: ['sertifikat', 'certificate', 'certificates', 'certificate number'],
    about: 'Nomor sertifikat lapak Anda yang mencakup barang ini.',
  },
] as const

export type ColumnKey = (typeof columns)[number]['key']
/** The text of each column that a row has. */
export type Cells = Partial<Record<ColumnKey, string>>

/** How our own code for a product is written in a sheet: `ET-123`. */
export const codeOf = (productId: number) => `ET-${productId}`

export function nameOf(key: ColumnKey) {
  return columns.find((column) => column.key === key)?.name ?? key
}

/** 0 -> "A", 26 -> "AA": a column as spreadsheet programs call it. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}
