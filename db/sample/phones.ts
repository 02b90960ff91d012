/**
 * Telephone numbers for sample people. No operator in Indonesia has been given the prefix 0810, so a number of the
 * form +62 810 0000 xxxx reaches nobody. Every sample number comes from here.
 */
export function samplePhone(suffix: number) {
  return `+628100000${String(suffix).padStart(4, '0')}`
}
