/** How large a sheet may be: what a shop of one village will never reach, and a process can hold in memory. */
export const mostRows = 5000
export const mostColumns = 60
export const mostSheetBytes = 10 * 1024 * 1024
/** Of all cells together, as text. */
export const mostCharacters = 20_000_000
/** Of an XLSX file's parts together, unpacked: to read twice as much held the process for 22 s. */
export const mostUnpackedBytes = 30 * 1024 * 1024

/** A ZIP of photos: a request carries 26 MB, and what is in it is already compressed. */
export const mostPhotos = 500
export const mostPhotoBytes = 200 * 1024 * 1024
