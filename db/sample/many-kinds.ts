/** What `makeMany` composes its products of: goods | category | techniques | materials | usual price in rupiah. */
export const kinds = `
  Kain Tenun Ikat | kriya-tenun | tenun-ikat | katun | 650000
  Selendang Tenun | fesyen-kerudung-syal | tenun | katun | 275000
  Sarung Tenun | kriya-tenun | tenun | sutra | 480000
  Syal Tenun | fesyen-kerudung-syal | tenun | rayon | 120000
  Kain Batik Tulis | kriya-batik | batik-tulis | katun | 550000
  Kain Batik Cap | kriya-batik | batik-cap | katun | 160000
  Kemeja Batik | fesyen-busana | batik-cap jahit | katun | 220000
  Gamis Batik | fesyen-busana | batik-cap jahit | rayon | 285000
  Kain Ecoprint | kriya-ecoprint | ecoprint | katun daun | 260000
  Pashmina Ecoprint | fesyen-kerudung-syal | ecoprint | rayon daun | 190000
  Tas Ecoprint | fesyen-tas | ecoprint jahit | katun daun | 170000
  Kerudung Ecoprint | fesyen-kerudung-syal | ecoprint | sutra daun | 240000
  Keranjang Anyaman | kriya-anyaman | anyaman | rotan | 145000
  Tikar Pandan | kriya-anyaman | anyaman | pandan | 180000
  Topi Anyaman | fesyen-aksesori | anyaman | pandan | 65000
  Tas Anyaman | fesyen-tas | anyaman | mendong | 135000
  Besek Bambu | rumah-dapur | anyaman | bambu | 15000
  Lampu Hias | rumah-dekorasi | anyaman | bambu | 210000
  Mangkuk Kayu | kriya-kayu-bambu | | kayu-jati | 85000
  Talenan Kayu | rumah-dapur | | kayu-jati | 95000
  Kursi Rotan | rumah-perabot | anyaman | rotan | 750000
  Meja Kayu | rumah-perabot | | kayu-jati | 1450000
  Kendi Gerabah | kriya-gerabah | gerabah | tanah-liat | 75000
  Pot Gerabah | kriya-gerabah | gerabah | tanah-liat | 45000
  Cincin Perak | fesyen-aksesori | kerajinan-perak | perak | 350000
  Gelang Perak | fesyen-aksesori | kerajinan-perak | perak | 420000
  Kalung Kerang | kriya-kerang | kerang-mutiara | kerang | 55000
  Pisau Dapur | kriya-logam | | besi | 125000
  Dompet Kulit | kriya-kulit | jahit | kulit-sapi | 185000
  Sandal Kulit | fesyen-alas-kaki | jahit | kulit-sapi | 165000
  Gantungan Kunci | kriya-suvenir | | tempurung-kelapa | 15000
  Keripik Pisang | kuliner-keripik | | pisang | 22000
  Keripik Singkong | kuliner-keripik | | singkong | 18000
  Kerupuk Ikan | kuliner-keripik | pengeringan | ikan tepung | 28000
  Kerupuk Udang | kuliner-keripik | pengeringan | udang tepung | 35000
  Kue Kering | kuliner-kue | | tepung susu | 60000
  Kue Bangke Sagu | kuliner-kue | | sagu | 30000
  Dodol | kuliner-kue | | gula-aren kelapa | 32000
  Abon Ikan | kuliner-olahan-ikan | | ikan rempah | 48000
  Ikan Asap | kuliner-olahan-ikan | pengasapan | ikan | 65000
  Sambal Roa | kuliner-bumbu-sambal | | cabai ikan | 42000
  Sambal Bawang | kuliner-bumbu-sambal | | cabai | 30000
  Bumbu Rendang | kuliner-bumbu-sambal | | rempah | 25000
  Kopi Arabika | kuliner-kopi-teh-cokelat | sangrai | kopi | 75000
  Kopi Robusta | kuliner-kopi-teh-cokelat | sangrai | kopi | 50000
  Teh Hijau | kuliner-kopi-teh-cokelat | pengeringan | teh | 38000
  Cokelat Batang | kuliner-kopi-teh-cokelat | | kakao | 35000
  Sirup Pala | kuliner-minuman | | buah | 45000
  Madu Hutan | kuliner-madu | | madu | 95000
  Bakso Ikan Beku | kuliner-beku | | ikan tepung | 40000
  Beras Merah | tani-beras-sagu | | beras | 28000
  Tepung Sagu | tani-beras-sagu | | sagu | 22000
  Gula Aren | tani-gula-aren | | gula-aren | 32000
  Cengkih Kering | tani-rempah | pengeringan | rempah | 55000
  Rumput Laut Kering | tani-hasil-laut | pengeringan | rumput-laut | 30000
  Garam Laut | tani-hasil-laut | pengeringan | garam | 15000
  Sabun Herbal | herbal-sabun | | kelapa minyak-atsiri | 25000
  Minyak Cengkih | herbal-minyak-atsiri | | minyak-atsiri rempah | 68000
  Minyak Kelapa Murni | herbal-minyak-atsiri | | kelapa | 55000
  Sapu Ijuk | rumah-kebersihan | | serat-alam | 28000
`
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', category = '', techniques = '', materials = '', price = ''] = line
      .split('|')
      .map((cell) => cell.trim())
    return {
      name,
      category,
      techniques: techniques.split(' '),
      materials: materials.split(' '),
      price: Number(price),
    }
  })

export const qualities = words(`
  Asli, Halus, Premium, Klasik, Pilihan, Rumahan, Warisan, Ringan, Tebal, Mungil
  Besar, Kecil, Serbaguna, Istimewa, Tradisional, Kampung, Pesisir, Pegunungan, Nusantara, Lestari
`)

export const details = words(`
  Motif Bunga, Motif Daun, Motif Ombak, Motif Burung, Motif Garis, Motif Kotak, Warna Alam, Warna Cokelat, Warna Indigo, Warna Merah
  Buatan Tangan, Tanpa Pengawet, Panen Baru, Ukuran Keluarga, Kemasan Hadiah, Dua Lapis, Tali Panjang, Isi Sepuluh, Pesanan Khusus, Karya Ibu
  Resep Nenek, Jemur Matahari, Seri Laut, Seri Gunung, Edisi Desa
`)

function words(text: string) {
  return text
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
}
