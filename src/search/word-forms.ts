/** Latin words in the form in which they are compared: complaints, complaint and complaining are one. */

/** British and American spellings, and endings that do not change what is meant. */
export function wordForm(word: string): string {
  let form = word.replace(/['’]s?$/, '');
  if (form.length < 4 || /\d/.test(form)) return form;
  form = form
    .replace(/isation/, 'ization')
    .replace(/ise(?=$|s$|d$|r$|rs$)/, 'ize')
    .replace(/ising$/, 'izing')
    .replace(/our(?=$|s$|al$|ed$)/, 'or')
    .replace(/lling$/, 'ling')
    .replace(/lled$/, 'led')
    .replace(/ogramme/, 'ogram');
  form = form
    .replace(/ie[sd]$/, 'y')
    .replace(/(ss|sh|ch|x|z)es$/, '$1')
    .replace(/([^su])s$/, '$1');
  if (form.length > 5) form = form.replace(/(?:ing|ed)$/, '');
  return form.length > 4 ? form.replace(/e$/, '') : form;
}

/** The Latin words and numbers of a text, as written. */
export function latinWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{Script=Latin}\d]+(?:['’&/+.][\p{Script=Latin}\d]+|(?<=\d)-\d+)*/gu) ?? [];
}
