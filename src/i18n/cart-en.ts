import type { cartId, cartRefusalsId } from './cart-id.ts'

/** The cart, in English. */
export const cartEn: typeof cartId = {
  link: 'Cart',
  title: 'Your cart',
  description: 'The items you have chosen, by shop.',
  add: 'Add to cart',
  quantity: { piece: 'Quantity', metre: 'Length (metres)', set: 'Number of sets', gram: 'Number of packs' },
  step: (step) => `Sold in multiples of ${step}.`,
  shop: (name) => `From ${name}`,
  change: 'Change',
  changeOf: (thing) => `Change the quantity of ${thing}`,
  remove: 'Remove',
  removeOf: (thing) => `Remove ${thing}`,
  takeOnly: (count) => `Take only ${count}`,
  trouble: {
    closed: 'Cannot be ordered while the shop is closed.',
    gone: 'No longer for sale.',
    'sold-out': 'Sold out for now.',
    fewer: (left) => `Only ${left} left. Please take fewer.`,
    step: (step) => `Now sold in multiples of ${step}. Please change the quantity.`,
  },
  shopClosed: 'This shop is closed for now and takes no orders.',
  dearer: (from, to) => `The price has gone up from ${from} to ${to} since you added it.`,
  cheaper: (from, to) => `The price has gone down from ${from} to ${to} since you added it.`,
  toOrder: (duration) => `Made to order, about ${duration}.`,
  subtotal: 'Subtotal for this shop',
  total: 'Total for all goods',
  without: 'Delivery is worked out on the next page, shop by shop.',
  partly: 'What is marked cannot be ordered as it is. Please adjust your cart first.',
  tidy: 'Adjust the cart',
  tidyHelp: 'What cannot be ordered is taken out, and quantities that are too high are lowered.',
  checkout: 'Continue to checkout',
  goOn: 'See other products',
  backToProduct: 'Back to the product',
  empty: 'Your cart is still empty',
  emptyHelp: 'What you add shows up here, and is kept for 60 days.',
  done: {
    masuk: 'Added to your cart.',
    diubah: 'The quantity has been changed.',
    dihapus: 'It has been taken out of your cart.',
    disesuaikan: 'Your cart has been adjusted.',
  },
}

export const cartRefusalsEn: typeof cartRefusalsId = {
  'variant-missing': { field: 'variant_id', sentence: 'Please choose which one first.' },
  'quantity-wrong': { field: 'quantity', sentence: 'Write the quantity as a whole number, 9,999 at most.' },
  'gone-from-shelf': { sentence: 'This is no longer for sale.' },
  'none-left': { sentence: 'This has just sold out.' },
  'only-left': { field: 'quantity', sentence: 'Only {left} left. Your cart cannot hold more than that.' },
  'too-many': { sentence: 'Too many attempts. Please try again in {seconds}.' },
}
