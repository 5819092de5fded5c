/** An event for the bus "invoicing" in the form of its contract. `id` is the key of its timeline item: the same over every repeat. */
export type PublicEvent = { readonly id: string; readonly detailType: string; readonly occurredAt: string; readonly detail: unknown }

export type EventBus = {
  /** Publishes; returns the ids of the events that the bus did not take, for a repeat. */
  readonly publish: (events: readonly PublicEvent[]) => Promise<readonly string[]>
}
