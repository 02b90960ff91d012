/** The number by which people speak of an order: "ET-17". */
export function orderNumber(id: number) {
  return `ET-${id}`
}
