import { ArrowDownWideNarrow, ArrowUpNarrowWide, Hourglass, Rows2, Rows4 } from 'lucide-preact';
import { i18n } from '#i18n';
import { SPANS } from '../../core/lists/fitting.ts';
import { type Order, SORTS } from '../../core/lists/order.ts';
import type { Density } from '../../core/lists/views.ts';
import { sortName } from './list-names.ts';
import { MenuButton } from './MenuButton.tsx';
import { durationText } from './reading-total.ts';

export interface ListToolsProps {
  order: Order;
  onOrder: (order: Order) => void;
  density: Density;
  /** Absent where the rows have one size. */
  onDensity?: ((density: Density) => void) | undefined;
  /** The minutes one has, where articles are picked by that. */
  minutes: number | undefined;
  onMinutes: (minutes: number | undefined) => void;
}

/** How a list is shown: its order, what fits into the time one has, and how much room a row takes. */
export function ListTools(props: ListToolsProps) {
  const { order, onOrder, density, onDensity, minutes, onMinutes } = props;
  return (
    <div class="list-tools">
      <MenuButton
        label={i18n.t('saved.time.title')}
        buttonClass={minutes === undefined ? 'icon-button' : 'icon-button list-tools__on'}
        choices={[
          ...SPANS.map((span, index) => ({
            ...(index === 0 && { group: i18n.t('saved.time.have') }),
            label: durationText(span),
            checked: span === minutes,
            onChoose: () => onMinutes(span === minutes ? undefined : span),
          })),
          {
            label: i18n.t('saved.time.any'),
            checked: minutes === undefined,
            onChoose: () => onMinutes(undefined),
          },
        ]}
      >
        <Hourglass size={17} aria-hidden="true" />
      </MenuButton>
      <MenuButton
        label={i18n.t('saved.sort.menu')}
        choices={[
          ...SORTS.map((by, index) => ({
            ...(index === 0 && { group: i18n.t('saved.sort.by') }),
            label: sortName(by),
            checked: by === order.by,
            onChoose: () => onOrder({ by, reversed: false }),
          })),
          {
            group: i18n.t('saved.sort.direction'),
            label: i18n.t('saved.sort.reversed'),
            checked: order.reversed,
            onChoose: () => onOrder({ ...order, reversed: !order.reversed }),
          },
          ...(onDensity
            ? [
                {
                  group: i18n.t('saved.density.title'),
                  icon: Rows2,
                  label: i18n.t('saved.density.comfortable'),
                  checked: density === 'comfortable',
                  onChoose: () => onDensity('comfortable'),
                },
                {
                  icon: Rows4,
                  label: i18n.t('saved.density.compact'),
                  checked: density === 'compact',
                  onChoose: () => onDensity('compact'),
                },
              ]
            : []),
        ]}
      >
        {order.reversed ? (
          <ArrowUpNarrowWide size={18} aria-hidden="true" />
        ) : (
          <ArrowDownWideNarrow size={18} aria-hidden="true" />
        )}
      </MenuButton>
    </div>
  );
}
