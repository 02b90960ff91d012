/**
 * A phone number as people read it out: a mobile, "+6281234567890", is "0812-3456-7890"; any other number, like an
 * office's "(0419) 21000", stays as it was written.
 */
export function formatPhone(phone: string) {
  if (!/^\+628\d+$/.test(phone)) return phone
  const national = phone.replace('+62', '0')
  return [national.slice(0, 4), national.slice(4, 8), national.slice(8)].join('-')
}
