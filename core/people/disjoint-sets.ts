/** Sets without a common member, which grow together. @see https://en.wikipedia.org/wiki/Disjoint-set_data_structure */
export class DisjointSets<T> {
  readonly #parents = new Map<T, T>();

  add(item: T): void {
    if (!this.#parents.has(item)) this.#parents.set(item, item);
  }

  has(item: T): boolean {
    return this.#parents.has(item);
  }

  /** The member that stands for the set of an item; an item in no set stands for itself. */
  rootOf(item: T): T {
    let root = item;
    for (let parent = this.#parents.get(root); parent !== undefined && parent !== root; ) {
      root = parent;
      parent = this.#parents.get(root);
    }
    // Shortened for the next time, or long chains would be walked again and again.
    for (let step = item; step !== root; ) {
      const next = this.#parents.get(step) ?? root;
      this.#parents.set(step, root);
      step = next;
    }
    return root;
  }

  join(one: T, other: T): void {
    this.#parents.set(this.rootOf(one), this.rootOf(other));
  }
}
