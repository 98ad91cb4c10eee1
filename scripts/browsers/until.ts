/** How long something that a user would wait for may take, in milliseconds. */
export const PATIENCE = 15_000;

/** Asks again and again until there is an answer. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | null | false>,
  patience = PATIENCE,
): Promise<T> {
  const end = performance.now() + patience;
  let last: unknown;
  while (performance.now() < end) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false) return answer;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`There was no ${what} within ${patience} ms.`, { cause: last });
}
