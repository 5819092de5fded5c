import { Stripe } from 'stripe'
import type { ProviderAccess } from '../../ports/payments.ts'

/**
 * The version whose shapes this adapter reads, whatever the account's own is. One repeat of what the network lost, with the same
 * idempotency key, and eight seconds for each: a caller behind the HTTP API has less than thirty in all.
 */
const settings = { apiVersion: '2026-10-28.endive', maxNetworkRetries: 1, timeout: 8000, telemetry: false } as const

const placeOf = (address: string | undefined) => {
  if (address === undefined) return {}
  const { protocol, hostname, port } = new URL(address)
  return { host: hostname, protocol: protocol === 'http:' ? ('http' as const) : ('https' as const), ...(port !== '' && { port }) }
}

/** The client of the key in force; made anew only when that changes. */
export const stripeClient = (access: ProviderAccess): (() => Promise<Stripe>) => {
  let kept: { readonly of: string; readonly client: Stripe } | undefined
  return async () => {
    const { key, address } = await access()
    const of = `${key} ${address ?? ''}`
    if (kept?.of !== of) kept = { of, client: new Stripe(key, { ...settings, ...placeOf(address) }) }
    return kept.client
  }
}
