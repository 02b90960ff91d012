import { openDatabase } from '../../src/db.ts'
import { importProducts } from '../../src/market/products/import-products.ts'

/** A process that runs an import, to be killed: `import-worker.ts <database> <import>`. */
const [databaseUrl = '', importId] = process.argv.slice(2)
const { db, close } = await openDatabase({ databaseUrl, dataDir: '' }, 1)
await importProducts(db, () => Promise.resolve(), Number(importId))
await close()
