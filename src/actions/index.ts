import { accounts } from './accounts.ts'
import { agencies, office, staffOffers } from './agencies.ts'
import { cart } from './cart.ts'
import { certificateDecisions } from './certificate-decisions.ts'
import { certificates } from './certificates.ts'
import { checkout } from './checkout.ts'
import { complaints } from './complaints.ts'
import { curation } from './curation.ts'
import { deskOrders } from './desk-orders.ts'
import { members } from './members.ts'
import { disputeAnswers } from './dispute-answers.ts'
import { disputes } from './disputes.ts'
import { money } from './money.ts'
import { notices } from './notices.ts'
import { orders } from './orders.ts'
import { participation } from './participation.ts'
import { payments } from './payments.ts'
import { productImports } from './product-imports.ts'
import { productList } from './product-list.ts'
import { productReviews } from './product-reviews.ts'
import { products } from './products.ts'
import { reviews } from './reviews.ts'
import { rubric } from './rubric.ts'
import { programs } from './programs.ts'
import { secondFactor } from './second-factor.ts'
import { sellerDecisions } from './seller-decisions.ts'
import { sellers } from './sellers.ts'
import { shipping } from './shipping.ts'
import { shopFront } from './shop-front.ts'
import { shopTax } from './shop-tax.ts'
import { wayBack } from './way-back.ts'

/** Every form of the site, by room. */
export const server = {
  accounts,
  agencies,
  cart,
  certificateDecisions,
  certificates,
  checkout,
  complaints,
  curation,
  deskOrders,
  members,
  disputeAnswers,
  disputes,
  money,
  notices,
  office,
  orders,
  participation,
  payments,
  productImports,
  productList,
  productReviews,
  products,
  reviews,
  rubric,
  programs,
  secondFactor,
  sellerDecisions,
  sellers,
  shipping,
  shopFront,
  shopTax,
  staffOffers,
  wayBack,
}
