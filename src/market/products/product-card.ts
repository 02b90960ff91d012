/** What a card shows of a product: these columns of `listing_card`, in every list, shelf and collection. */
export const cardColumns = [
  'product_id',
  'slug',
  'name',
  'seller_name',
  'regency_name',
  'unit',
  'unit_size',
  'price_min',
  'price_max',
  'is_available',
  'is_unique',
  'lead_days',
  'image',
] as const
