import { Check, Minus, Plus } from 'lucide-preact';
import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Entry } from '../../core/library/entry.ts';
import { isSameTag, type TagColour, tagKey, tagName } from '../../core/library/tags.ts';
import type { Counted } from '../../core/lists/counts.ts';
import { foldText } from '../../core/search/fold.ts';
import { ModalDialog } from './ModalDialog.tsx';
import { TagChip } from './TagChip.tsx';

export interface TagDialogProps {
  /** As they are now: the dialog follows what it does to them. */
  entries: readonly Entry[];
  /** All tags there are. */
  tags: readonly Counted[];
  colours: ReadonlyMap<string, TagColour>;
  onTag: (tag: string, on: boolean) => void;
  onClose: () => void;
}

/** More than these are found by typing. */
const SHOWN = 50;

type Option = { readonly tag: string; readonly isNew: boolean };

/**
 * Puts tags on articles and takes them off: a field that completes, and a list of what there is.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function TagDialog({ entries, tags, colours, onTag, onClose }: TagDialogProps) {
  const [text, setText] = useState('');
  // Below zero where none is meant yet, so that Enter in the empty field closes.
  const [at, setAt] = useState(-1);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const options = optionsFor(text, tags);
  const active = Math.min(at, options.length - 1);
  const [only] = entries;
  const title =
    entries.length === 1 && only !== undefined
      ? i18n.t('saved.tags.ofOne', { title: only.headline })
      : i18n.t('saved.tags.ofMany', entries.length, [String(entries.length)]);

  const toggle = ({ tag }: Option): void => {
    onTag(tag, stateOf(tag, entries) !== true);
    setText('');
    setAt(-1);
  };
  const moveTo = (target: number): void => {
    const next = target < 0 ? options.length - 1 : target % Math.max(1, options.length);
    setAt(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };

  return (
    <ModalDialog title={title} kind="tag-dialog" onClose={onClose}>
      {(close) => (
        <>
          <input
            type="text"
            class="text-input"
            role="combobox"
            autocomplete="off"
            placeholder={i18n.t('saved.tags.type')}
            aria-label={i18n.t('saved.tags.type')}
            aria-expanded={options.length > 0}
            aria-controls={id}
            aria-autocomplete="list"
            aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
            value={text}
            onInput={(event) => {
              setText(event.currentTarget.value);
              setAt(event.currentTarget.value.trim() === '' ? -1 : 0);
            }}
            onKeyDown={(event) => {
              if (event.isComposing) return;
              const option = options[active];
              if (event.key === 'ArrowDown') moveTo(active + 1);
              else if (event.key === 'ArrowUp') moveTo(active - 1);
              else if (event.key === 'Enter' && active < 0) close();
              else if (event.key === 'Enter' && option) toggle(option);
              else return;
              event.preventDefault();
            }}
          />
          {options.length === 0 ? (
            <p class="tag-dialog__none">{i18n.t('saved.tags.none')}</p>
          ) : (
            <div
              ref={list}
              id={id}
              class="tag-dialog__list"
              role="listbox"
              aria-multiselectable="true"
              aria-label={i18n.t('saved.lists.tags')}
            >
              {options.map((option, index) => (
                <TagOption
                  key={option.tag}
                  id={`${id}-${index}`}
                  option={option}
                  state={stateOf(option.tag, entries)}
                  active={index === active}
                  colour={colours.get(tagKey(option.tag))}
                  onToggle={() => toggle(option)}
                />
              ))}
            </div>
          )}
        </>
      )}
    </ModalDialog>
  );
}

function TagOption(props: {
  id: string;
  option: Option;
  /** Undefined where some of the articles have it. */
  state: boolean | undefined;
  active: boolean;
  colour: TagColour | undefined;
  onToggle: () => void;
}) {
  const { id, option, state, active, colour, onToggle } = props;
  const Icon = option.isNew
    ? Plus
    : state === true
      ? Check
      : state === undefined
        ? Minus
        : undefined;
  return (
    // The field keeps the focus and the keys.
    <div
      id={id}
      role="option"
      class="tag-dialog__option"
      tabIndex={-1}
      aria-selected={state === true}
      data-active={active ? '' : undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onToggle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onToggle();
      }}
    >
      <span class="tag-dialog__mark">{Icon && <Icon size={15} aria-hidden="true" />}</span>
      {option.isNew ? (
        <bdi>{i18n.t('saved.tags.create', { tag: option.tag })}</bdi>
      ) : (
        <TagChip tag={option.tag} colour={colour} />
      )}
    </div>
  );
}

/** Whether all of the articles have a tag; undefined where some have. */
function stateOf(tag: string, entries: readonly Entry[]): boolean | undefined {
  const having = entries.filter(({ tags }) => tags.some((own) => isSameTag(own, tag))).length;
  if (having === 0) return false;
  return having === entries.length ? true : undefined;
}

/** What has been typed completed to the tags there are, and itself where it is none of them. */
function optionsFor(text: string, tags: readonly Counted[]): Option[] {
  const typed = tagName(text);
  const folded = foldText(typed ?? '');
  const starts = tags.filter(({ name }) => foldText(name).startsWith(folded));
  const holds = tags.filter(
    ({ name }) => foldText(name).includes(folded) && !foldText(name).startsWith(folded),
  );
  const known = [...starts, ...holds]
    .slice(0, SHOWN)
    .map(({ name }) => ({ tag: name, isNew: false }));
  const isKnown = typed === undefined || tags.some(({ name }) => isSameTag(name, typed));
  return isKnown ? known : [...known, { tag: typed, isNew: true }];
}
