import { renderPicture } from './drawings.ts'

// The process behind draw-picture.ts: a name and a seed come in, a photograph goes out.
process.on('message', ({ name, seed }: { name: string; seed: number }) => {
  renderPicture(name, seed).then(
    (bytes) => process.connected && process.send?.(bytes), // whoever asked may have gone
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
