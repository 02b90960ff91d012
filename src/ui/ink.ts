/** The colours of tokens.css by day, for what is drawn or printed and has no stylesheet. */
export const ink = {
  paper: '#faf5e9',
  raised: '#fffcf4',
  deep: '#f0e6d1',
  text: '#20233a',
  soft: '#575466',
  line: '#dccfb5',
  indigo: '#26386f',
  soga: '#7b4820',
  turmeric: '#e0a028',
  leaf: '#376137',
  brick: '#98301f',
}
