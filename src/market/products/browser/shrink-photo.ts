const longestSide = 2000
const quality = 0.85

/**
 * A photo upright and at most 2,000 pixels long, as JPEG and without what the camera wrote into it (the place!).
 * What the browser cannot read, or what would not become smaller, is sent as it is: the server can do the same.
 */
export async function shrinkPhoto(file: File): Promise<Blob> {
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(bitmap.width * scale)
    canvas.height = Math.round(bitmap.height * scale)
    const context = canvas.getContext('2d')
    if (!context) return file
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    bitmap.close()
    const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
    return small && (small.size < file.size || file.type !== 'image/jpeg') ? small : file
  } catch {
    return file
  }
}
