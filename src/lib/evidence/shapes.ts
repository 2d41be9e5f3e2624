/** Marks of a chart: one shape a source, drawn around 0,0; told apart without colour. */
export const shapes = ['circle', 'square', 'rhombus', 'triangle', 'wedge', 'plus', 'cross', 'lens'] as const;
export type Shape = (typeof shapes)[number];

const polygon = (r: number, ...corners: [number, number][]): string =>
  `M${corners.map(([x, y]) => `${round(x * r)} ${round(y * r)}`).join('L')}Z`;
const round = (n: number): number => Math.round(n * 10) / 10;

const arm = 0.34;
const plus: [number, number][] = [
  [-arm, -1], [arm, -1], [arm, -arm], [1, -arm], [1, arm], [arm, arm],
  [arm, 1], [-arm, 1], [-arm, arm], [-1, arm], [-1, -arm], [-arm, -arm],
]; // prettier-ignore
const turned = plus.map(([x, y]): [number, number] => [(x - y) * 0.78, (x + y) * 0.78]);

/** The path data of a mark with about the given radius. */
export function shapePath(shape: Shape, r: number): string {
  switch (shape) {
    case 'circle':
      return `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
    case 'square':
      return polygon(r * 0.88, [-1, -1], [1, -1], [1, 1], [-1, 1]);
    case 'rhombus':
      return polygon(r * 1.2, [0, -1], [1, 0], [0, 1], [-1, 0]);
    case 'triangle':
      return polygon(r * 1.15, [0, -1], [1, 0.8], [-1, 0.8]);
    case 'wedge':
      return polygon(r * 1.15, [0, 1], [1, -0.8], [-1, -0.8]);
    case 'plus':
      return polygon(r * 1.1, ...plus);
    case 'cross':
      return polygon(r * 1.1, ...turned);
    case 'lens':
      return `M${-r * 1.4} 0Q0 ${-r * 1.5} ${r * 1.4} 0Q0 ${r * 1.5} ${-r * 1.4} 0Z`;
  }
}
