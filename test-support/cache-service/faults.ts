/** Faults to order: what a request meets instead of, or besides, its right answer. */
import type { Spoiling } from './blobs.ts';

export type Fault =
  /** Answer with this status, and nothing is done. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly message?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Take the request and never answer. */
  | { readonly kind: 'stall' }
  /** Close the connection without an answer. */
  | { readonly kind: 'hang-up' }
  /** Wait so many milliseconds, then do what is right. */
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** Spoil the body of a download: end it early, or change one bit. */
  | ({ readonly kind: 'spoil' } & Spoiling);

export interface FaultPlan {
  /** The fault for this request, if one was ordered; it counts as met. */
  readonly meet: (operation: string) => Fault | null;
  /** Order a fault for the next `times` requests (default: all) of one operation, or of `*`, every one. */
  readonly order: (operation: string, fault: Fault, times?: number) => void;
  readonly clear: () => void;
}

export function faultPlan(): FaultPlan {
  let ordered: { operation: string; fault: Fault; left: number }[] = [];
  return {
    meet(operation) {
      const next = ordered.find((order) => order.left > 0 && (order.operation === operation || order.operation === '*'));
      if (!next) return null;
      next.left -= 1;
      return next.fault;
    },
    order(operation, fault, times = Number.POSITIVE_INFINITY) {
      ordered.push({ operation, fault, left: times });
    },
    clear() {
      ordered = [];
    },
  };
}
