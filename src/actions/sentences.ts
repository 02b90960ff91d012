import { id } from '../i18n/id.ts'
import type { Messages } from '../i18n/messages.ts'
import type { Refusal } from '../refusal.ts'

/** What a person reads when something is refused, and the field that it is about. `{name}` is filled from values. */
const sentences: Record<string, { sentence: string; field?: string }> = {
  'not-signed-in': { sentence: 'Silakan masuk dahulu.' },
  'not-found': { sentence: 'Yang Anda cari tidak ada di sini.' },
  'not-allowed': { sentence: 'Peran Anda di sini tidak mengizinkan hal itu.' },
  'sign-in-failed': {
    sentence: 'Nomor HP atau email dan kata sandi itu tidak cocok. Periksa lagi, atau buat kata sandi baru.',
  },
  'password-wrong': { field: 'current_password', sentence: 'Kata sandi Anda sekarang tidak cocok.' },
  'code-wrong': {
    field: 'code',
    sentence: 'Kode ini tidak cocok, sudah terpakai, atau sudah habis waktunya.',
  },
  'link-unusable': {
    sentence: 'Tautan ini sudah terpakai atau sudah habis waktunya. Minta tautan yang baru.',
  },
  'contact-taken': { sentence: 'Alamat email ini sudah dipastikan sebagai milik akun lain.' },
  'contact-missing': { field: 'phone', sentence: 'Isi nomor HP atau email, paling sedikit salah satu.' },
  'consent-needed': {
    sentence: 'Persetujuan ini hanya berakhir bersama akun Anda. Lihat bagian hapus akun.',
  },
  'last-owner': {
    sentence:
      'Anda pemilik terakhir {shop}, dan masih ada anggota lain di sana. Jadikan salah satunya pemilik dahulu.',
  },
  'nobody-to-help': {
    field: 'contact',
    sentence: 'Tidak ada akun dengan kontak ini di lapak yang boleh Anda bantu. Periksa lagi kontaknya.',
  },
  'second-factor-on': { sentence: 'Masuk dua langkah sudah aktif di akun Anda.' },
  'village-unknown': { field: 'ships_from_village_code', sentence: 'Desa ini tidak ada. Pilih dari daftar.' },
  'holiday-over': { field: 'until', sentence: 'Tanggal ini sudah lewat. Pilih hari ini atau sesudahnya.' },
  'document-too-large': {
    field: 'document',
    sentence: 'Berkas ini lebih besar dari {megabytes} MB. Foto ulang, atau kirim PDF yang lebih ringkas.',
  },
  'document-kind': {
    field: 'document',
    sentence: 'Berkas ini bukan PDF atau foto (JPEG, PNG, WebP). Pilih berkas lain, atau foto suratnya.',
  },
  'qris-not-a-picture': {
    field: 'document',
    sentence: 'Berkas ini bukan gambar. Pilih foto atau tangkapan layar kode QRIS: JPEG, PNG, atau WebP.',
  },
  'qris-too-large': {
    field: 'document',
    sentence: 'Gambar ini lebih besar dari {megabytes} MB. Pilih tangkapan layar yang lebih kecil.',
  },
  'document-not-a-photo': {
    field: 'photos',
    sentence: 'Ini bukan foto. Pilih foto saja: JPEG, PNG, atau WebP.',
  },
  'document-too-many-pixels': {
    field: 'document',
    sentence: 'Foto ini terlalu besar. Pakai foto yang paling banyak {megapixels} megapiksel.',
  },
  'document-unreadable': {
    field: 'document',
    sentence: 'Berkas ini tidak terbaca, mungkin terputus saat dikirim. Pilih lagi berkasnya.',
  },
  'certificate-incomplete': { sentence: 'Belum tersimpan. Mohon perbaiki yang berikut:' },
  'certificate-again': {
    field: 'number',
    sentence: 'Nomor ini sudah ada di daftar sertifikat Anda. Buka yang itu untuk memperbaruinya.',
  },
  'certificate-issued-later': { field: 'issued_on', sentence: 'Tanggal terbit ini belum tiba.' },
  'certificate-expired': {
    field: 'expires_on',
    sentence: 'Tanggal ini sudah lewat. Bila sudah diperpanjang, isi tanggal yang baru.',
  },
  'certificate-revoked': {
    sentence: 'Sertifikat ini sudah dicabut dan tidak bisa diubah. Tambahkan sebagai sertifikat baru.',
  },
  'certificate-number-taken': {
    sentence: 'Nomor ini sudah terverifikasi untuk usaha lain. Cabut yang itu dahulu bila memang keliru.',
  },
  'address-missing': {
    field: 'kind',
    sentence: 'Isi dahulu alamat toko di halaman Toko, supaya pembeli tahu mengambil di mana.',
  },
  'address-for-pickup': {
    field: 'address',
    sentence: 'Pembeli boleh mengambil barang di alamat ini. Hapus dahulu cara itu di halaman Pengiriman.',
  },
  'house-elsewhere': {
    field: 'house_slug',
    sentence: 'Pilih Rumah Usaha Mikro di kabupaten atau kota Anda.',
  },
  'delivery-name-missing': { sentence: 'Tulis nama kurirnya, misalnya JNE Reguler.' },
  'delivery-name-known': { sentence: 'Nama ini sudah dipakai untuk cara lain.' },
  'delivery-known': { field: 'kind', sentence: 'Cara ini sudah ada.' },
  'delivery-last': {
    sentence: 'Ini satu-satunya cara barang sampai ke pembeli. Tambahkan cara lain dahulu.',
  },
  'too-many-deliveries': { sentence: 'Paling banyak {most} cara pengiriman untuk satu toko.' },
  'zone-unknown': { sentence: 'Salah satu tujuan tidak ada lagi. Hapus, lalu cari tujuannya lagi.' },
  'rates-unsaved': {
    sentence: 'Belum disimpan. Isian Anda masih ada di bawah: lengkapi tujuannya, lalu simpan.',
  },
  'image-too-large': { sentence: 'Foto ini lebih besar dari {megabytes} MB. Pilih foto yang lebih kecil.' },
  'image-svg': { sentence: 'Ini gambar vektor (SVG). Pakai foto JPEG, PNG, atau WebP.' },
  'image-not-an-image': { sentence: 'Berkas ini bukan foto. Pakai JPEG, PNG, WebP, atau HEIC.' },
  'image-type-mismatch': {
    sentence: 'Isi berkas ini tidak sesuai dengan namanya. Simpan ulang sebagai JPEG.',
  },
  'image-too-many-pixels': { sentence: 'Foto ini lebih dari {megapixels} megapiksel. Kecilkan dahulu.' },
  'image-too-elongated': { sentence: 'Foto ini terlalu memanjang: paling panjang {times} kali lebarnya.' },
  'image-truncated': { sentence: 'Foto ini tidak utuh, mungkin terputus saat dikirim. Pilih lagi.' },
  'image-heic-unreadable': { sentence: 'Foto HEIC ini tidak terbaca. Simpan sebagai JPEG, lalu pilih lagi.' },
  'image-too-slow': { sentence: 'Foto ini terlalu rumit untuk dibaca. Simpan ulang sebagai JPEG.' },
  'image-not-yours': {
    field: 'images',
    sentence: 'Salah satu foto bukan milik lapak ini. Unggah fotonya lagi.',
  },
  'term-unknown': { sentence: 'Salah satu pilihan sudah tidak ada. Pilih lagi dari daftar.' },
  'saved-by-another': {
    sentence:
      'Sementara Anda mengisi, produk ini disimpan dari tempat lain. Isian Anda masih ada di bawah: simpan sekali lagi bila isian Anda yang benar.',
  },
  'partly-saved': { sentence: 'Sudah disimpan, kecuali yang berikut. Mohon perbaiki:' },
  'form-restored': { sentence: 'Isian Anda sudah dipulihkan di bawah. Periksa, lalu simpan.' },
  'lead-time-missing': {
    field: 'lead_days',
    sentence:
      'Isi lama membuatnya dan kesanggupan sebulan, keduanya, karena ada yang dibuat setelah dipesan.',
  },
  'unique-piece-stock': { sentence: 'Barang satu-satunya hanya ada satu: stoknya 1, atau 0 bila terjual.' },
  'nothing-to-submit': { sentence: 'Tidak ada perubahan yang perlu diajukan.' },
  'nothing-to-discard': { sentence: 'Tidak ada perubahan yang bisa dibuang.' },
  'already-submitted': { sentence: 'Produk ini sudah diajukan dan menunggu dinas.' },
  'not-submitted': { sentence: 'Produk ini tidak sedang diajukan; mungkin baru saja diputuskan.' },
  'not-published': { sentence: 'Produk ini memang belum tampil untuk umum.' },
  'not-unpublished': { sentence: 'Produk ini tidak sedang berhenti tayang.' },
  'product-archived': { sentence: 'Produk ini ada di arsip. Keluarkan dahulu untuk mengubahnya.' },
  'not-archived': { sentence: 'Produk ini tidak ada di arsip.' },
  'already-decided': { sentence: 'Ini baru saja diputuskan oleh {by}: {what}. Putusan Anda tidak disimpan.' },
  'measure-without-product': {
    field: 'verdict',
    sentence: 'Laporan ini tentang usaha, bukan satu produk. Pilih putusan yang lain.',
  },
  'review-answered': {
    sentence:
      'Ulasan ini sudah Anda jawab lebih dari 24 jam yang lalu, jadi jawabannya tidak bisa diubah lagi.',
  },
  'complaint-incomplete': { sentence: 'Belum terkirim. Mohon perbaiki yang berikut:' },
  'submission-withdrawn': { sentence: 'Pengajuan ini sudah ditarik oleh penjualnya.' },
  'taken-down': {
    sentence:
      'Produk ini diturunkan oleh dinas. Perbaiki dahulu, lalu ajukan; setelah disetujui ia tampil lagi.',
  },
  'rubric-changed': {
    sentence: 'Rubriknya baru saja diperbarui. Halaman ini sudah memakai yang baru; periksa lagi nilainya.',
  },
  'rubric-thresholds': {
    field: 'least_for_a',
    sentence: 'Batas A harus di atas batas B, B di atas C, dan semuanya dari 1 sampai 100.',
  },
  'rubric-empty': { sentence: 'Paling sedikit satu kriteria mutu harus dipakai.' },
  'points-missing': { sentence: 'Beri nilai untuk “{criterion}”.' },
  'points-outside': { sentence: 'Nilai untuk “{criterion}” dari 0 sampai {most}.' },
  'paper-missing': {
    sentence:
      'Belum bisa disetujui, karena ini belum ada: {papers}. Kembalikan dengan catatan apa yang perlu diurus.',
  },
  'review-two-people': {
    sentence: 'Anda yang menyembunyikan ulasan ini. Mintalah orang lain di dinas membacanya ulang.',
  },
  'review-notes-missing': {
    field: 'notes',
    sentence:
      'Tulis paling sedikit satu catatan, pada salah satu nilai atau di sini, agar pembuatnya tahu apa yang diperbaiki.',
  },
  'review-notes-long': {
    field: 'notes',
    sentence: 'Semua catatan bersama paling panjang {most} huruf. Persingkat dahulu.',
  },
  'trust-known': { sentence: 'Usaha ini sudah dipercaya.' },
  'trust-ended': { sentence: 'Usaha ini memang belum, atau tidak lagi, dipercaya.' },
  'trust-needs-open-shop': {
    sentence: 'Hanya usaha yang sudah diverifikasi dan dibuka yang bisa dipercaya.',
  },
  'sheet-too-large': {
    field: 'sheet',
    sentence: 'Lembar ini terlalu besar. Paling banyak {megabytes} MB; bagi menjadi beberapa berkas.',
  },
  'sheet-empty': {
    field: 'sheet',
    sentence: 'Lembar ini kosong: perlu satu baris judul kolom dan paling sedikit satu baris barang.',
  },
  'sheet-too-many-rows': {
    field: 'sheet',
    sentence:
      'Lembar ini punya {rows} baris; sekali impor paling banyak {most}. Bagi menjadi beberapa berkas.',
  },
  'sheet-too-many-columns': {
    field: 'sheet',
    sentence: 'Lembar ini punya {columns} kolom; paling banyak {most}. Hapus kolom yang tidak perlu.',
  },
  'sheet-old-excel': {
    field: 'sheet',
    sentence:
      'Ini berkas Excel lama (.xls) atau berkas berkata sandi. Simpan dahulu sebagai .xlsx tanpa kata sandi.',
  },
  'sheet-not-a-sheet': {
    field: 'sheet',
    sentence:
      'Berkas ini bukan CSV atau Excel (.xlsx), atau rusak. Coba simpan ulang dari aplikasi lembar kerjanya.',
  },
  'sheet-broken-quote': {
    field: 'sheet',
    sentence:
      'Ada tanda kutip (") yang tidak ditutup di berkas ini, jadi kami tidak tahu di mana selnya berakhir.',
  },
  'import-column-twice': {
    sentence: 'Satu kolom lembar tidak bisa dipakai untuk dua isian. Pilih yang lain.',
  },
  'import-started': {
    sentence: 'Impor ini sudah dijalankan. Untuk mengubah isinya, unggah lembar yang baru.',
  },
  'import-has-wrong-rows': {
    field: 'skips_wrong',
    sentence:
      'Masih ada {wrong} baris yang salah. Perbaiki lembarnya, atau centang “Lewati baris yang salah”.',
  },
  'import-without-rows': { sentence: 'Tidak ada baris yang benar untuk disimpan.' },
  'import-running': { sentence: 'Impor lain dari lapak ini sedang berjalan. Tunggu sampai selesai.' },
  'photos-not-a-zip': { field: 'photos', sentence: 'Berkas ZIP ini rusak atau berkata sandi.' },
  'photos-too-many': {
    field: 'photos',
    sentence: 'Satu ZIP paling banyak berisi {most} foto. Bagi menjadi beberapa ZIP.',
  },
  'photos-too-large': {
    field: 'photos',
    sentence: 'Isi ZIP ini lebih dari {megabytes} MB. Bagi menjadi beberapa ZIP.',
  },
  'table-wrong': { sentence: 'Belum ada yang tersimpan. Mohon perbaiki yang berikut:' },
  'too-many-shops': {
    sentence:
      'Sudah ada {most} lapak yang belum selesai didaftarkan. Selesaikan atau tutup dahulu salah satunya.',
  },
  'not-umkm': {
    field: 'is_new',
    sentence:
      'Dengan angka ini usaha Anda lebih besar dari usaha menengah (PP 7/2021). Etalase ini untuk usaha mikro, kecil, dan menengah; periksa lagi jumlah nolnya.',
  },
  'draft-too-long': { sentence: 'Isian ini terlalu panjang untuk disimpan. Persingkat dahulu.' },
  'place-unknown': {
    field: 'place.village',
    sentence: 'Desa ini tidak ada lagi di daftar. Pilih yang lain.',
  },
  'place-other-regency': {
    field: 'place.village',
    sentence:
      'Lapak yang sudah dibuka tidak bisa pindah ke kabupaten atau kota lain sendiri, karena dinas di sana belum memeriksanya. Hubungi dinas di tempat yang baru.',
  },
  'place-outside-agency': {
    field: 'place.village',
    sentence: 'Desa ini di luar wilayah dinas Anda, jadi pendamping tidak bisa memilihnya.',
  },
  'payment-incomplete': { sentence: 'Belum tersimpan. Mohon perbaiki yang berikut:' },
  'payment-known': { sentence: 'Cara ini sudah ada di daftar Anda.' },
  'payment-last': {
    sentence: 'Lapak yang sudah dibuka perlu paling sedikit satu cara dibayar. Tambahkan yang lain dahulu.',
  },
  'not-a-person': {
    sentence: 'Pernyataan ini hanya untuk usaha orang pribadi, bukan kelompok atau koperasi.',
  },
  'other-year': {
    sentence: 'Tahunnya sudah berganti. Muat ulang halaman ini, lalu nyatakan untuk tahun ini.',
  },
  'turnover-over': {
    sentence:
      'Omzet tahun ini yang tercatat di sini sudah melebihi batasnya, jadi pernyataan ini tidak benar.',
  },
  'not-stated': { sentence: 'Pernyataan itu tidak ada, atau sudah ditarik.' },
  'stripe-not-chosen': { sentence: 'Lapak ini memang tidak menerima pembayaran lewat Stripe.' },
  'stripe-not-here': { sentence: 'Pembayaran lewat Stripe belum tersedia di sini.' },
  'stripe-terms-changed': {
    sentence: 'Syaratnya baru saja berubah. Baca dulu yang baru, lalu putuskan lagi.',
  },
  'registration-incomplete': { sentence: 'Belum bisa dikirim. Yang masih kurang:' },
  'shop-already-open': { sentence: 'Lapak ini sudah dibuka.' },
  'shop-already-submitted': { sentence: 'Pendaftaran ini sudah dikirim dan menunggu dinas.' },
  'shop-not-submitted': { sentence: 'Pendaftaran ini tidak sedang menunggu; mungkin baru saja diputuskan.' },
  'shop-closed': { sentence: 'Lapak ini sudah ditutup.' },
  'shop-suspended': {
    sentence:
      'Lapak ini ditangguhkan dinas, jadi belum bisa dibuka lagi. Alasannya tertulis di sini; hubungi dinas untuk menyelesaikannya.',
  },
  'shop-not-suspended': { sentence: 'Usaha ini tidak sedang ditangguhkan.' },
  'shop-not-verified': { sentence: 'Usaha ini belum terverifikasi, jadi tidak ada yang bisa ditangguhkan.' },
  'reason-length': { field: 'reason', sentence: 'Tulis alasannya, 10 sampai 2.000 huruf.' },
  'trust-reason-length': {
    field: 'reason',
    sentence: 'Tulis alasannya, {least} sampai 500 huruf. Lapaknya membacanya.',
  },
  'visit-in-future': {
    field: 'visited_at',
    sentence: 'Waktu ini belum tiba. Periksa jam dan tanggal HP Anda, lalu isi waktu kunjungannya.',
  },
  'visit-too-old': {
    field: 'visited_at',
    sentence: 'Kunjungan ini lebih dari {days} hari yang lalu. Datangi lagi, lalu catat yang baru.',
  },
  'visit-photo-unusable': {
    field: 'photos',
    sentence: 'Foto ke-{number} terlalu besar atau tidak terbaca. Ganti dengan foto lain, lalu simpan lagi.',
  },
  'visit-too-many-photos': {
    field: 'photos',
    sentence: 'Paling banyak {most} foto untuk satu kunjungan. Pilih yang paling jelas.',
  },
  'feature-ends-first': {
    field: 'ends_on',
    sentence: 'Hari terakhir ini lebih awal dari hari mulainya. Pilih hari yang sama atau sesudahnya.',
  },
  'feature-over': {
    field: 'ends_on',
    sentence: 'Hari terakhir ini sudah lewat. Pilih hari ini atau sesudahnya.',
  },
  'feature-too-long': {
    field: 'ends_on',
    sentence: 'Satu pilihan tampil paling lama satu tahun. Pilih hari terakhir yang lebih awal.',
  },
  'feature-overlap': {
    field: 'starts_on',
    sentence:
      'Ini sudah dipilih untuk tempat yang sama dari {from} sampai {until}. Mulailah sesudahnya, atau hentikan yang itu dahulu.',
  },
  'feature-elsewhere': {
    field: 'place',
    sentence:
      'Produk ini bukan dari daerah itu. Pilih halaman daerah asalnya, beranda, atau halaman program.',
  },
  'feature-not-published': {
    sentence:
      'Produk ini sedang tidak tampil untuk umum, jadi belum bisa dipilih. Tunggu sampai tampil lagi, atau pilih yang lain.',
  },
  'feature-collection-empty': {
    sentence:
      'Belum ada produk yang tampil di koleksi ini. Tambahkan dahulu produknya, lalu usulkan koleksinya.',
  },
  'feature-two-people': {
    sentence:
      'Usulan ini Anda sendiri yang menulisnya. Orang lain di dinas Anda yang memutuskannya; Anda boleh menariknya.',
  },
  'feature-changed': {
    sentence: 'Usulan ini baru saja diubah. Baca lagi isinya di bawah, lalu putuskan.',
  },
  'feature-place-full': {
    sentence:
      'Di tempat ini sudah ada {most} pilihan pada waktu yang sama. Hentikan salah satunya, atau ubah waktunya.',
  },
  'feature-ended': { sentence: 'Pilihan ini sudah selesai, jadi tidak ada yang perlu dihentikan.' },
  'feature-collection-elsewhere': {
    field: 'place',
    sentence:
      '{name} di koleksi ini bukan dari daerah halaman itu, atau dinas lain yang memutuskannya. Keluarkan dahulu dari koleksi, atau pilih halaman lain.',
  },
  'feature-collection-own': {
    sentence:
      '{name} di koleksi ini dari usaha Anda sendiri atau yang Anda dampingi. Rekan Anda yang mengusulkan atau memutuskan koleksi ini.',
  },
  'feature-collection-draft': {
    sentence:
      'Koleksi ini masih draf. Begitu orang lain di dinas Anda menampilkannya, koleksi ini bisa diusulkan.',
  },
  'collection-two-people': {
    sentence:
      'Anda sendiri yang terakhir mengubah koleksi ini. Orang lain di dinas Anda yang menampilkannya untuk umum.',
  },
  'collection-changed': {
    sentence: 'Koleksi ini baru saja diubah. Baca lagi isinya di bawah, lalu putuskan.',
  },
  'collection-empty': {
    sentence: 'Belum ada produk yang tampil di koleksi ini. Tambahkan dahulu produknya.',
  },
  'collection-live': {
    sentence:
      'Koleksi ini sedang tampil untuk umum, jadi hanya bisa dikurangi. Untuk mengubah yang lain, jadikan draf lagi; orang lain di dinas Anda yang menampilkannya kembali.',
  },
  'collection-featured': {
    sentence:
      'Koleksi ini sudah disetujui sebagai pilihan, jadi hanya bisa dikurangi atau disimpan di arsip. Hentikan dahulu pilihannya, ubah koleksinya, lalu usulkan lagi.',
  },
  'own-shop': {
    sentence:
      '{name} dari usaha Anda sendiri atau yang Anda dampingi. Hapus centangnya; rekan Anda yang memutuskannya.',
  },
  'collection-full': {
    sentence: 'Koleksi ini sudah berisi {most} produk. Keluarkan dahulu salah satunya.',
  },
  'shop-not-closed': { sentence: 'Lapak ini tidak sedang ditutup.' },
  'return-notes-length': {
    field: 'notes',
    sentence: 'Tulis apa yang perlu diperbaiki, 5 sampai 4.000 huruf.',
  },
  'too-many-invitations': {
    sentence: 'Sudah ada dua puluh undangan yang belum dijawab. Tarik dahulu yang tidak perlu.',
  },
  'invitation-unusable': {
    sentence: 'Undangan atau kode ini sudah terpakai, ditarik, atau habis waktunya. Minta yang baru.',
  },
  'already-member': { sentence: 'Anda sudah menjadi anggota lapak ini.' },
  'claim-own': {
    sentence: 'Lapak ini Anda buka untuk orang lain. Orang itulah yang mengambilnya, dengan akunnya sendiri.',
  },
  'shop-last-owner': {
    sentence: 'Lapak ini perlu paling sedikit satu pemilik. Jadikan orang lain pemilik dahulu.',
  },
  'shop-has-owner': { sentence: 'Lapak ini sudah punya pemilik.' },
  'shop-not-in-reach': {
    field: 'seller_id',
    sentence: 'Tidak ada lapak dengan nomor ini di wilayah dinas Anda. Periksa lagi nomornya.',
  },
  'mentorship-known': {
    field: 'seller_id',
    sentence: 'Anda sudah meminta atau sudah mendampingi lapak ini.',
  },
  'consent-note-missing': { field: 'consent_note', sentence: 'Tulis bagaimana orangnya menyetujui.' },
  'contact-unknown': {
    field: 'contact',
    sentence: 'Belum ada akun dengan kontak ini. Minta orangnya mendaftar dahulu, lalu tunjuk lagi.',
  },
  'contact-unproved': {
    field: 'contact',
    sentence:
      'Kontak ini belum dipastikan pemiliknya. Minta orangnya menekan tombol di surat dari kami, atau masuk dengan kode bantuan.',
  },
  'serves-elsewhere': {
    field: 'contact',
    sentence:
      'Orang ini masih bertugas di {agency}. Satu akun bertugas di satu instansi; minta kepala di sana mengakhiri tugasnya dahulu.',
  },
  'works-elsewhere': {
    sentence:
      'Anda masih bertugas di {agency}. Satu akun bertugas di satu instansi: berhenti di sana dahulu, lalu terima tawaran ini.',
  },
  'role-missing': { field: 'roles', sentence: 'Pilih paling sedikit satu peran.' },
  'last-head': {
    sentence: 'Instansi perlu paling sedikit satu kepala. Jadikan orang lain kepala dahulu.',
  },
  'region-unknown': { field: 'region_code', sentence: 'Wilayah ini tidak ada. Pilih dari daftar.' },
  'region-has-agency': {
    field: 'region_code',
    sentence: 'Wilayah ini sudah punya instansi: {agency}. Tutup yang itu dahulu, atau pilih wilayah lain.',
  },
  'assistance-asked': { sentence: 'Provinsi sudah diminta membantu.' },
  'assistance-not-asked': { sentence: 'Provinsi sedang tidak diminta membantu.' },
  'edition-ends-early': {
    field: 'ends_on',
    sentence: 'Tanggal selesai lebih awal dari tanggal mulai. Perbaiki salah satunya.',
  },
  'edition-quota-below': {
    field: 'quota',
    sentence:
      'Sudah ada {enrolled} usaha yang ikut. Isi {enrolled} atau lebih, atau akhiri dahulu keikutsertaan sebagian.',
  },
  'edition-again': {
    field: 'starts_on',
    sentence:
      'Program ini sudah ada di daerah itu dengan tanggal mulai yang sama. Ubah yang itu, atau pilih tanggal lain.',
  },
  'edition-without-agency': {
    sentence:
      'Pelaksanaan ini belum punya dinas penyelenggara. Buka halaman Ubah lalu simpan: dinas Anda menjadi penyelenggaranya.',
  },
  'edition-closed': {
    sentence: 'Pelaksanaan ini sudah ditutup. Buka pelaksanaan baru bila ingin melanjutkan.',
  },
  'edition-over': { sentence: 'Masa pelaksanaan ini sudah lewat. Perpanjang tanggal selesainya dahulu.' },
  'edition-by-invitation': { sentence: 'Program ini hanya lewat undangan. Tanyakan kepada dinas Anda.' },
  'edition-full': {
    sentence: 'Tempatnya hanya {quota}, kurang {over} untuk ini. Kurangi pilihannya, atau tambah kuotanya.',
  },
  'class-full': {
    sentence: 'Kelas {name} hanya punya {capacity} tempat. Pilih kelas lain, atau tambah tempatnya.',
  },
  'program-unknown': { field: 'program_slug', sentence: 'Program ini tidak ada. Pilih dari daftar.' },
  'partner-again': { sentence: 'Mitra {name} tertulis dua kali. Hapus salah satunya.' },
  'partner-ends-early': {
    sentence: 'Perjanjian dengan {name} berakhir sebelum dimulai. Perbaiki tanggalnya.',
  },
  'partner-in-use': { sentence: 'Mitra {name} sudah punya peserta, jadi tidak bisa dihapus.' },
  'class-again': { sentence: 'Kelas {name} tertulis dua kali. Beri nama lain.' },
  'class-ends-early': { sentence: 'Kelas {name} selesai sebelum dimulai. Perbaiki tanggalnya.' },
  'class-in-use': { sentence: 'Kelas {name} sudah punya peserta, jadi tidak bisa dihapus.' },
  'village-elsewhere': {
    sentence: 'Salah satu desa ada di luar daerah program ini. Pilih lagi dari hasil pencarian.',
  },
  'nobody-chosen': { sentence: 'Pilih dahulu siapa yang diundang.' },
  'criteria-unmet': {
    field: 'exception',
    sentence:
      'Syarat programnya belum terpenuhi: {unmet} Lengkapi dahulu; kepala dinas boleh mengecualikan dengan alasan, paling sedikit 10 huruf.',
  },
  'enrollment-known': {
    sentence: '{name} sudah diundang, sudah memohon, atau sudah ikut. Lihat dahulu daftarnya.',
  },
  'training-for-shops': {
    sentence: 'Yang ikut pelatihan adalah usahanya, bukan produknya. Pilih usahanya.',
  },
  'class-known': {
    field: 'class_id',
    sentence: '{name} sudah tercatat di kelas {class}. Akhiri dahulu yang itu bila ingin pindah kelas.',
  },
  'class-missing': { field: 'class_id', sentence: 'Pilih kelasnya.' },
  'facility-missing': { field: 'facility', sentence: 'Pilih apa yang diurus.' },
  'partner-missing': { field: 'partner_id', sentence: 'Pilih mitranya.' },
  'candidate-hidden': { sentence: '{name} sekarang tidak tampil untuk umum, jadi belum bisa disetujui.' },
  'invitation-full': {
    sentence:
      'Maaf, semua tempatnya sudah terisi oleh yang lebih dahulu menerima. Undangan Anda tetap ada: coba lagi bila ada tempat, atau tanyakan kepada dinas.',
  },
  'invitation-over': { sentence: 'Undangan ini sudah dijawab atau sudah ditarik dinas.' },
  'enrollment-ended': { sentence: 'Keikutsertaan ini sudah berakhir.' },
  'end-reason-length': {
    field: 'reason',
    sentence: 'Tulis alasannya, 5 sampai 500 huruf. Pihak lain membacanya.',
  },
  'step-unknown': { field: 'step', sentence: 'Langkah ini tidak ada di program ini.' },
  'step-one-at-a-time': { sentence: 'Nomor dan nilai dicatat satu per satu. Pilih satu peserta saja.' },
  'step-number-missing': { field: 'number', sentence: 'Isi nomor yang terbit.' },
  'step-value-missing': { field: 'value', sentence: 'Isi nilai pembeliannya, misalnya 1.250.000.' },
  'step-later': { field: 'on_date', sentence: 'Tanggal ini belum tiba.' },
  'step-before-last': {
    field: 'on_date',
    sentence: 'Tanggal ini lebih awal dari langkah {name} sebelumnya.',
  },
  'step-out-of-order': {
    field: 'step',
    sentence: 'Langkah {name} berikutnya adalah “{next}”. Catat itu dahulu.',
  },
  'step-known': { field: 'step', sentence: '{name} sudah sampai di langkah itu.' },
  'step-none': { sentence: '{name} belum punya langkah yang bisa dibatalkan.' },
  'not-taking-part': { sentence: '{name} belum atau tidak lagi ikut, jadi langkahnya tidak bisa dicatat.' },
  'payout-later': { field: 'paid_on', sentence: 'Tanggal ini belum tiba.' },
  'payout-too-much': {
    field: 'amount',
    sentence:
      'Yang bisa dicatat sekarang paling banyak {owed}. Muat ulang halamannya, lalu periksa jumlahnya.',
  },
  'payout-before-sales': {
    field: 'paid_on',
    sentence: 'Tanggal ini sebelum penjualan pertama usaha ini. Lihat tanggalnya di bukti dari bank.',
  },
  'payout-corrected': { sentence: 'Catatan ini sudah dibetulkan.' },
  'payout-known': {
    field: 'proof',
    sentence: 'Pengiriman dengan bukti ini sudah dicatat untuk usaha ini.',
  },
  'handover-needs-code': {
    field: 'handover_code',
    sentence:
      'Barang ini dikirim, jadi minta kode serah terima dari pembeli, atau tunggu pembeli memberi tahu.',
  },
  'handover-code-spent': {
    field: 'handover_code',
    sentence: 'Kodenya sudah lima kali salah. Minta pembeli menekan “Ya, sudah saya terima” di halamannya.',
  },
  'transfer-differs': {
    field: 'amount',
    sentence:
      'Pesanan ini menunggu tepat {due}, bukan {arrived}. Periksa kode unik {code}: mungkin uang itu untuk pesanan lain. Kurang? Minta sisanya kepada pembeli lewat pesan. Lebih? Isi {due} di sini, dan kirim kembali kelebihannya.',
  },
  'transfer-unseen': {
    field: 'seen',
    sentence:
      'Pembeli belum mengirim bukti. Lihat dahulu di rekening atau aplikasi QRIS Anda, lalu centang bila uangnya memang ada.',
  },
  'step-stays': {
    sentence:
      'Langkah ini tidak bisa ditarik lagi: sudah lebih dari satu jam, atau sudah ada kelanjutannya. Tulis pesan kepada pembeli.',
  },
  'money-moved': {
    sentence: 'Sebagian uang pesanan ini sudah dikembalikan, jadi pembayarannya tidak bisa ditarik.',
  },
  'return-waits': { sentence: 'Pembeli minta pengembalian. Jawab dahulu permintaannya.' },
  'proof-unanswered': { sentence: 'Jawab dahulu bukti bayarnya.' },
  'refund-too-much': {
    field: 'amount',
    sentence: 'Jumlah ini lebih besar daripada yang masih bisa dikembalikan kepada pembeli.',
  },
  'refund-done': { sentence: 'Pengembalian uang ini sudah dicatat.' },
  'refund-taken-up': {
    sentence: 'Pengembalian ini sudah ditangani: sedang dikirim lagi, atau uangnya sudah kembali.',
  },
  'account-not-connected': { sentence: 'Usaha ini tidak punya akun Stripe yang tersambung.' },
  'promised-past': {
    field: 'promised_on',
    sentence: 'Tanggal ini sudah lewat. Pilih hari ini atau sesudahnya.',
  },
  'promised-far': {
    field: 'promised_on',
    sentence: 'Tanggal ini lebih dari {days} hari lagi. Pilih yang lebih dekat.',
  },
  'tracking-missing': {
    field: 'tracking_number',
    sentence: 'Isi nomor resinya, supaya pembeli bisa melacak paketnya.',
  },
  'tracking-twice': {
    field: 'tracking_number',
    sentence: 'Nomor resi ini sudah dipakai untuk {order}, paket pembeli lain. Periksa lagi nomornya.',
  },
  'nothing-sent': {
    sentence: 'Isi dahulu nomor resi, atau centang yang Anda antar, paling sedikit satu pesanan.',
  },
  'shop-not-open': { sentence: 'Pesanan bisa dicatat setelah lapak Anda dibuka.' },
  'nothing-ordered': { field: 'lines.0.variant_id', sentence: 'Pilih paling sedikit satu barang.' },
  'off-the-shelf': { sentence: '{name} sedang tidak dijual. Pilih barang lain, atau tampilkan lagi dahulu.' },
  'not-in-steps': { sentence: '{name} dijual per {step}. Isi kelipatannya.' },
  'stock-short': { sentence: 'Stok {name} tinggal {left}. Kurangi jumlahnya, atau tambah stoknya dahulu.' },
  'delivery-cost-missing': {
    field: 'delivery_rupiah',
    sentence: 'Isi ongkos kirimnya. Tulis 0 bila gratis.',
  },
  'cash-needs-meeting': {
    field: 'payment',
    sentence: 'Tunai hanya bila barangnya diambil atau Anda antar sendiri. Pilih cara bayar lain.',
  },
  'goods-gone': {
    sentence:
      'Barangnya sudah terjual setelah batas waktu bayarnya lewat. Tambah stoknya dahulu, atau kembalikan uangnya kepada pembeli.',
  },
  'return-answered': { sentence: 'Permintaan ini sudah dijawab.' },
  'due-wrong': { field: 'due_on', sentence: 'Pilih hari ini atau sesudahnya, paling jauh setahun lagi.' },
  'too-many': { sentence: 'Terlalu banyak percobaan. Coba lagi dalam {seconds}.' },
}

/**
 * The sentence for a refusal, from `shoppers` where it is one that shoppers read, in their language; one that has none
 * yet is told plainly, with its code for whoever is asked for help.
 */
export function sentenceFor(
  { code, values }: Refusal,
  shoppers?: Messages,
): { sentence: string; field?: string } {
  const known = (shoppers?.refusals as typeof sentences | undefined)?.[code] ??
    sentences[code] ?? { sentence: `Maaf, ini belum bisa dilakukan (${code}).` }
  return {
    ...known,
    sentence: known.sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? ''
      return name === 'seconds' ? (shoppers ?? id).common.wait(Number(value)) : String(value)
    }),
  }
}
