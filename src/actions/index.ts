import { accounts } from './accounts.ts'
import { agencies, office, staffOffers } from './agencies.ts'
import { certificateDecisions } from './certificate-decisions.ts'
import { certificates } from './certificates.ts'
import { complaints } from './complaints.ts'
import { curation } from './curation.ts'
import { members } from './members.ts'
import { notices } from './notices.ts'
import { participation } from './participation.ts'
import { productImports } from './product-imports.ts'
import { productList } from './product-list.ts'
import { productReviews } from './product-reviews.ts'
import { products } from './products.ts'
import { rubric } from './rubric.ts'
import { programs } from './programs.ts'
import { secondFactor } from './second-factor.ts'
import { sellerDecisions } from './seller-decisions.ts'
import { sellers } from './sellers.ts'
import { shopFront } from './shop-front.ts'

/** Every form of the site, by room. */
export const server = {
  accounts,
  agencies,
  certificateDecisions,
  certificates,
  complaints,
  curation,
  members,
  notices,
  office,
  participation,
  productImports,
  productList,
  productReviews,
  products,
  rubric,
  programs,
  secondFactor,
  sellerDecisions,
  sellers,
  shopFront,
  staffOffers,
}
