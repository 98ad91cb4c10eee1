import * as v from 'valibot';
import { DEFAULT_ORDER, type Order, OrderSchema } from './order.ts';

/** How much room a row takes. */
export const DENSITIES = ['comfortable', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

/** As many lists have an order of their own; of more, the ones set longest ago are forgotten. */
const LISTS_KEPT = 100;

/** How the lists are shown, as it is stored. Orders are pairs, as a tag may be called `__proto__`. */
export const ViewsSchema = v.object({
  density: v.fallback(v.picklist(DENSITIES), 'comfortable'),
  orders: v.fallback(v.array(v.tuple([v.string(), OrderSchema])), []),
});
export type Views = v.InferOutput<typeof ViewsSchema>;

export const DEFAULT_VIEWS: Views = v.parse(ViewsSchema, {});

/** The views in whatever storage holds. Never throws. */
export function parseViews(stored: unknown): Views {
  const result = v.safeParse(ViewsSchema, stored);
  return result.success ? result.output : DEFAULT_VIEWS;
}

/** The order of a list, by its `listKey`. */
export function orderOf({ orders }: Views, list: string): Order {
  return orders.find(([key]) => key === list)?.[1] ?? DEFAULT_ORDER;
}

/** The views with an order set for a list. */
export function withOrder(views: Views, list: string, order: Order): Views {
  const others = views.orders.filter(([key]) => key !== list);
  return { ...views, orders: [...others, [list, order] as [string, Order]].slice(-LISTS_KEPT) };
}
