import type { ConfigData } from 'html-validate';

/** What html-validate looks for: all it recommends for whole documents, but for what stands here with its reason. */
export const rules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Nothing is loaded from another host (the check of links holds that), so there is nothing to vouch for.
    'require-sri': ['error', { target: 'crossorigin' }],
    // role="list" gives a list without bullets back to VoiceOver, which Safari takes for no list.
    'no-redundant-role': 'off',
    // The names suggested below a field (listbox) are more than a <select> can do: they are links.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    // The boxes of one facet are one question with several answers, and so share its name.
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    // Names of records stand in titles, and are never cut; 70 is what a search engine shows.
    'long-title': ['error', { maxlength: 140 }],
  },
};

/** What a script fills in: a <template> has places where a text or an address will stand. */
export const filledIn: ReadonlySet<string> = new Set(['element-required-attributes', 'empty-heading']);
