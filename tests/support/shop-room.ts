import type { Db } from '../../db/types.ts'
import { enterAgency } from '../../src/market/agencies/enter-agency.ts'
import { addPaymentMethod } from '../../src/market/sellers/add-payment-method.ts'
import { agreeToSell } from '../../src/market/sellers/agree-to-sell.ts'
import { attestRequirement } from '../../src/market/sellers/attest-requirement.ts'
import { type Desk, enterDesk } from '../../src/market/sellers/enter-desk.ts'
import { findChecklist } from '../../src/market/sellers/find-checklist.ts'
import { openShop } from '../../src/market/sellers/open-shop.ts'
import type { Business, People, Place, Story } from '../../src/market/sellers/registration.ts'
import { saveBusiness } from '../../src/market/sellers/save-business.ts'
import { savePeople } from '../../src/market/sellers/save-people.ts'
import { savePhoto } from '../../src/market/sellers/save-photo.ts'
import { savePlace } from '../../src/market/sellers/save-place.ts'
import { saveStory } from '../../src/market/sellers/save-story.ts'
import { aStaffMember, anAccount, anAgency, villages } from './factories.ts'
import { anUploadedImage, productRoom } from './product-room.ts'

/** What the verbs of a shop and its people need, and a shop at each stage of its registration. */
export async function shopRoom() {
  const room = await productRoom()
  const { db } = room

  const begun = () => aBegunShop(db)
  const complete = (given: Given = {}) => aCompleteShop(db, given)
  return { ...room, begun, complete }
}

type Given = { business?: Partial<Business>; place?: Partial<Place> }

/** The desk of a shop that has just been begun. */
async function aBegunShop(db: Db): Promise<Desk> {
  const account = await anAccount(db)
  const seller_id = await db.transaction().execute((tx) => openShop(tx, account.id))
  return enterDesk(db, account.id, seller_id)
}

/** The desk of a shop with nothing missing that can be handed in. */
export async function aCompleteShop(db: Db, given: Given = {}) {
  const desk = await aBegunShop(db)
  const image_id = await anUploadedImage(db, desk.seller_id)
  await db.transaction().execute(async (tx) => {
    await saveBusiness(tx, desk, { ...aBusiness, ...given.business })
    await savePlace(tx, desk, { ...aPlace, ...given.place })
    await savePeople(tx, desk, somePeople)
    await saveStory(tx, desk, aStory)
    await savePhoto(tx, desk, image_id)
    await addPaymentMethod(tx, desk, { kind: 'cash' })
    await agreeToSell(tx, desk)
    for (const { id, kind } of (await findChecklist(tx, desk.seller_id)).requirements)
      if (kind === 'attested') await attestRequirement(tx, desk, { requirement_id: id, is_met: true })
  })
  return desk
}

/** A mentor of the agency of Jeneponto, or of the regency that is given. */
export async function aMentor(db: Db, regency_code = '73.04') {
  const { id: account_id } = await anAccount(db)
  const known = await db
    .selectFrom('agency')
    .select('id')
    .where('regency_code', '=', regency_code)
    .executeTakeFirst()
  const agency_id = (known ?? (await anAgency(db, { regency_code }))).id
  await aStaffMember(db, { agency_id, account_id, role: 'mentor' })
  return enterAgency(db, account_id, ['mentor'])
}

export const aBusiness: Business = {
  name: 'Tenun Ibu Sitti',
  kind: 'group',
  nib: null,
  kbli_code: '13121',
  kbli_version: '2020',
  since_year: 2014,
  is_new: false,
  capital_rupiah: null,
  annual_sales_rupiah: 48_000_000,
}
export const aPlace: Place = {
  village_code: villages.samataring,
  address: 'Dusun Bungung, dekat masjid',
  hours: '',
}
export const somePeople: People = { contact_name: 'Sitti Contoh', whatsapp: '+6281000000101', email: null }
export const aStory: Story = {
  tagline: 'Kain Tope dari Samataring',
  story: 'Kami menenun sejak ibu kami masih gadis.',
  image_alt: 'Sitti menenun di bawah rumah panggung',
}
