import { h, type SVGAttributes } from 'preact';

/** An icon as lucide's files hold it. */
interface IconData {
  readonly node: readonly (readonly [tag: string, attributes: Record<string, string>])[];
}

/**
 * Makes a component of an icon. In bundles it stands for lucide's own, which also knows contexts,
 * aliases and ways of drawing that nothing here uses, and is larger than all the icons together.
 */
export default function createIcon({ node }: IconData) {
  return ({ size = 24, ...attributes }: SVGAttributes & { size?: number }) =>
    h(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width: size,
        height: size,
        viewBox: '0 0 24 24',
        fill: 'none',
        stroke: 'currentColor',
        'stroke-width': 2,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
        ...attributes,
      },
      node.map(([tag, shape]) => h(tag, shape)),
    );
}
