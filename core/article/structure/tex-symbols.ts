/** Commands that are one sign: identifiers, which are set in italics, and operators. */
export const IDENTIFIERS: ReadonlyMap<string, string> = table(`
  alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ
  nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω
  Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
  infty ∞ hbar ℏ ell ℓ Re ℜ Im ℑ aleph ℵ partial ∂ nabla ∇ emptyset ∅ varnothing ∅ imath ı jmath ȷ
  top ⊤ bot ⊥ angle ∠ degree ° prime ′ wp ℘ dots … ldots … cdots ⋯ vdots ⋮ ddots ⋱
  % % $ $ # # & & _ _`);

export const OPERATORS: ReadonlyMap<string, string> = table(`
  times × cdot ⋅ div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet ∙ oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙ wedge ∧ land ∧ vee ∨ lor ∨
  cap ∩ cup ∪ setminus ∖ neg ¬ lnot ¬ forall ∀ exists ∃ nexists ∄
  leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ equiv ≡ approx ≈ sim ∼ simeq ≃ cong ≅ propto ∝ ll ≪ gg ≫ prec ≺ succ ≻ doteq ≐
  in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ mid ∣ nmid ∤ parallel ∥ perp ⊥ models ⊨ vdash ⊢
  to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ implies ⟹ Leftarrow ⇐ Leftrightarrow ⇔ iff ⟺ mapsto ↦
  longrightarrow ⟶ longleftarrow ⟵ uparrow ↑ downarrow ↓ hookrightarrow ↪ rightharpoonup ⇀ rightleftharpoons ⇌
  sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂ bigvee ⋁ bigwedge ⋀
  langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lbrace { rbrace } { { } } vert | lvert | rvert | Vert ‖ | ‖ lVert ‖ rVert ‖
  colon : therefore ∴ because ∵ dagger † ddagger ‡ backslash \\ lbrack [ rbrack ] triangle △ square □ blacksquare ■`);

/** Signs whose limits stand above and below. */
export const LARGE = new Set([...'∑∏∐⋃⋂⨁⨂⋁⋀']);

/** Names of functions, set upright. */
export const FUNCTIONS = new Set(
  (
    'arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max ' +
    'min mod Pr sec sin sinh sup tan tanh'
  ).split(' '),
);

/** Functions whose index stands below. */
export const LIMITS = new Set('det gcd inf lim liminf limsup max min Pr sup'.split(' '));

/** Accents over what follows. */
export const ACCENTS: ReadonlyMap<string, string> = table(`
  hat ^ widehat ^ bar ¯ overline ¯ vec → overrightarrow → dot ˙ ddot ¨ tilde ~ widetilde ~ check ˇ breve ˘ acute ´ grave \``);

/** Alphabets, by the `mathvariant` that MathML gave them. */
export const ALPHABETS: ReadonlyMap<string, string> = table(`
  mathbf bold boldsymbol bold-italic bm bold-italic mathbb double-struck mathcal script mathscr script mathfrak fraktur
  mathrm normal mathsf sans-serif mathtt monospace mathit italic`);

/** Widths of spaces, in em. */
export const SPACES: ReadonlyMap<string, string> = table(`
  , 0.167em : 0.222em > 0.222em ; 0.278em ! -0.167em quad 1em qquad 2em`);

/** Commands that change nothing that is kept. */
export const IGNORED = new Set(
  (
    'displaystyle textstyle scriptstyle scriptscriptstyle limits nolimits big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr ' +
    'Biggl Biggr nonumber notag middle mathstrut strut rm bf it cal'
  ).split(' '),
);

function table(text: string): ReadonlyMap<string, string> {
  const words = text.trim().split(/\s+/);
  const pairs = new Map<string, string>();
  for (let at = 0; at + 1 < words.length; at += 2) pairs.set(words[at] ?? '', words[at + 1] ?? '');
  return pairs;
}
