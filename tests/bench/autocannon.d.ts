/** The few words of autocannon that the bench uses; it brings no types. */
declare module 'autocannon' {
  type Request = { path: string }
  type Options = {
    url: string
    connections: number
    duration: number
    headers: Record<string, string>
    requests: { setupRequest: (request: Request) => Request }[]
  }
  type Result = { '2xx': number; non2xx: number; errors: number; timeouts: number; duration: number }
  export default function autocannon(options: Options): Promise<Result>
}
