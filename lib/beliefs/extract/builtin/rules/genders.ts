import { GIVEN_NAMES } from './capitals'

/** Given names of women among `GIVEN_NAMES`: "Maria … he" are two people. */
const WOMEN: ReadonlySet<string> = new Set(`
  Abigail Agnes Aisha Alana Alexandra Alice Alicia Alison Allison Amanda Amelia Amina Amy Ana Angela Anita Anja Ann Anna Anne Annette Anya Astrid Audrey
  Ayesha Barbara Beatrice Becky Belinda Beth Bettina Bianca Birgit Brenda Bridget Caitlin Camille Carla Carmen Carol Caroline Catherine Cathy Cecilia
  Charlotte Cheryl Chloe Christa Christina Christine Cindy Claire Clara Claudia Colleen Cynthia Daniela Danielle Deborah Denise Diana Diane Donna Doris
  Edith Eileen Elaine Eleanor Elena Elisabeth Elizabeth Ella Ellen Emily Emma Erica Erin Esther Eva Evelyn Farah Fatima Fiona Florence Francesca Frances
  Gabriela Giulia Gloria Greta Hannah Harriet Heather Heike Helen Helena Helga Hilda Ines Ingrid Irene Iris Isabel Isabella Jacqueline Jane Janet Janice
  Jenna Jennifer Jenny Jessica Jill Joan Joanna Joanne Joyce Judith Judy Julia Julie Juliet Karen Karin Karla Kate Katherine Kathleen Kathy Katie Katrin
  Kayla Kerstin Kimberly Kirsten Kristen Kristin Lara Laura Lauren Laurie Leah Leila Lena Linda Lori Lorraine Lucia Lucy Luisa Lydia Lynn Maggie Mara
  Marcia Margaret Maria Mariam Marian Marianne Marie Marina Marjorie Marta Martha Martina Mary Maureen Maya Megan Mei Melanie Melissa Michelle Mila Mina
  Miranda Miriam Moira Molly Monica Monika Monique Nadia Nadine Nancy Naomi Natalia Natalie Natasha Neha Nell Nicole Nina Nora Olga Olivia Pamela Patricia
  Paula Pauline Peggy Penelope Petra Philippa Phyllis Pilar Priya Rachel Raquel Rebecca Regina Rita Roberta Rosa Rosemary Ruth Sabine Sally Salma Samantha
  Sandra Sandy Sara Sarah Serena Sharon Sheila Silke Silvia Sofia Sonia Sonja Sophia Sophie Stacey Stefanie Stella Stephanie Sue Susan Susanne Suzanne
  Sylvia Tamara Tanya Tara Teresa Theresa Tina Toni Tracy Ursula Valentina Valerie Vanessa Vera Veronica Virginia Vivian Wanda Wendy Yasmin Yolanda
  Yvonne Zara Zoe
`.trim().split(/\s+/))

/** Names of either, or of women in one language and of men in another. */
const EITHER: ReadonlySet<string> = new Set(`
  Akira Alex Alexis Ali Amar Amit Andrea Angus Chen Chris Claude Danny Dawn Dominic Eli Ian Igor Jaime Jamie Jan Jean Jo Joel Jordan Jun Kay Kim Kumar Kyle
  Lee Leslie Lindsay Logan Morgan Nicola Noel Robin Rene Sam Simone Stacy Taylor Yuki
`.trim().split(/\s+/))

/** Words that say whether somebody is a woman or a man: "my wife", "Mr Vell". */
const SHE_WORD = /(?:^|\s)(?:Mrs|Ms|Miss|wife|mother|sister|mum|mom|lady|woman|girl|chairwoman|sister-in-law|mother-in-law)\b/
const HE_WORD = /(?:^|\s)(?:Mr|husband|father|brother|dad|guy|man|chairman|foreman|brother-in-law|father-in-law)\b/

/** Who may be "he" and who "she": null where a name or a role does not say. */
export function pronounOfPerson(name: string): 'he' | 'she' | null {
  if (SHE_WORD.test(name)) return 'she'
  if (HE_WORD.test(name)) return 'he'
  const [first = ''] = name.replace(/^(?:Dr|Prof)\.?\s/, '').split(' ')
  if (WOMEN.has(first)) return 'she'
  return GIVEN_NAMES.has(first) && !EITHER.has(first) ? 'he' : null
}
