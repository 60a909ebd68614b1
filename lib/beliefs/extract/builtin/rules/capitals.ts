/** Begin a sentence with a capital that they would not keep inside one, a name after them or not: "The Baltic yard". */
export const COMMON_OPENING =
  /^(?:The|A|An|In|On|At|For|With|From|To|By|Of|As|Under|Over|Between|During|Without|Before|After|Since|Until|This|That|These|Those|It|There|Here|They|He|She|You|My|Our|Your|Their|His|Her|Its|If|When|While|Where|Whether|Though|Although|And|But|So|Or|Then|Now|Once|Not|No|What|Why|How|Who|Which|Because|Please|Only|Even|Just|Still|Also|Maybe|Perhaps|Otherwise|All|Some|Both|Each|Every|Any|Most|Many|More|Such|Another|Other|Everyone|Everybody|Everything|Nobody|Nothing|Somebody|Someone|Something|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)$/

/** Keep their capital wherever they stand: days, months, feasts, languages, lands and large towns. */
const ALWAYS_CAPITAL =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|April|June|July|August|September|October|November|December|Q[1-4]|Easter|Christmas|Ramadan|Diwali|Thanksgiving|Whitsun|Eid|Hanukkah|English|French|German|Italian|Spanish|Portuguese|Dutch|Danish|Swedish|Norwegian|Finnish|Polish|Czech|Russian|Turkish|Greek|Arabic|Hebrew|Hindi|Chinese|Mandarin|Japanese|Korean|Welsh|Irish|Gaelic|Scottish|British|American|European|Canadian|Swiss|Austrian|Belgian|Indian|Brazilian|Mexican|Europe|Asia|Africa|America|Britain|England|Scotland|Wales|Ireland|France|Germany|Italy|Spain|Portugal|Austria|Switzerland|Belgium|Denmark|Sweden|Norway|Finland|Poland|Greece|Turkey|Canada|Mexico|Brazil|India|China|Japan|Korea|Australia|Singapore|Vietnam|Malaysia|Indonesia|Thailand|Philippines|Nigeria|Kenya|Egypt|Argentina|Chile|Colombia|Peru|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|Ohio|Oklahoma|Oregon|Pennsylvania|Tennessee|Texas|Utah|Vermont|Virginia|Wisconsin|Wyoming|Ontario|Quebec|Queensland|Bavaria|London|Paris|Berlin|Munich|Hamburg|Frankfurt|Vienna|Zurich|Geneva|Amsterdam|Rotterdam|Brussels|Madrid|Barcelona|Lisbon|Rome|Milan|Dublin|Edinburgh|Glasgow|Manchester|Birmingham|Stockholm|Oslo|Copenhagen|Helsinki|Warsaw|Prague|Budapest|Athens|Istanbul|Dubai|Tokyo|Osaka|Seoul|Shanghai|Beijing|Mumbai|Delhi|Bangalore|Sydney|Melbourne|Brisbane|Perth|Toronto|Montreal|Vancouver|Chicago|Boston|Dallas|Houston|Denver|Seattle|Atlanta|Miami|Philadelphia|Cairo|Lagos|Nairobi)$/

/** Given names that are no other word: whoever opens a sentence keeps their capital, known to the account or not. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(`
  Aaron Abdul Abigail Adam Adrian Agnes Ahmed Aidan Aisha Akira Alan Alana Albert Alejandro Alex Alexander Alexandra Alexis Alfred Ali Alice Alicia
  Alison Allison Amanda Amar Amelia Amina Amir Amit Amy Ana Anders Andre Andrea Andreas Andrew Angela Angus Anil Anita Anja Ann Anna Anne Annette
  Anthony Antonio Anya Arjun Arnold Arthur Arturo Astrid Audrey Ayesha Barbara Barry Beatrice Becky Belinda Ben Benjamin Bernard Beth Bettina Bianca
  Birgit Bob Bobby Boris Brad Bradley Brandon Brenda Brendan Brent Brett Brian Bridget Bruce Bruno Bryan Caitlin Caleb Callum Calvin Cameron Camille
  Carl Carla Carlo Carlos Carmen Carol Caroline Catherine Cathy Cecilia Cedric Charles Charlie Charlotte Chen Cheryl Chloe Chris Christa Christian
  Christina Christine Christopher Cindy Claire Clara Claude Claudia Clive Colin Colleen Connor Conor Craig Curtis Cynthia Dan Daniel Daniela Danielle
  Danny Darren Dave David Dawn Dean Deborah Deepak Denise Dennis Derek Diana Diane Diego Dieter Dimitri Dmitri Dominic Don Donald Donna Doris Doug
  Douglas Duncan Dylan Ed Eddie Edith Eduardo Edward Eileen Elaine Eleanor Elena Eli Elias Elisabeth Elizabeth Ella Ellen Emily Emma Enrique Eric Erica
  Erik Erin Ernest Esther Ethan Eugene Eva Evan Evelyn Fabian Farah Fatima Felix Fernando Fiona Florence Francesca Francesco Francis Francisco Frances
  Franz Fred Frederick Friedrich Gabriel Gabriela Gareth Gary Gavin Geoff Geoffrey George Gerald Gerard Gerhard Giovanni Giulia Glen Glenn Gloria Gordon
  Graham Greg Gregory Greta Guido Gunther Gustav Hannah Hans Harold Harriet Harry Hassan Heather Heike Heinz Helen Helena Helga Henrik Henry Herbert
  Hilda Hiroshi Holger Howard Hugh Hugo Ian Ibrahim Igor Ines Ingrid Irene Iris Isaac Isabel Isabella Ivan Jack Jacob Jacqueline Jaime James Jamie Jan
  Jane Janet Janice Jason Javier Jeff Jeffrey Jenna Jennifer Jenny Jens Jeremy Jerome Jerry Jessica Jesus Jill Jim Jimmy Joan Joanna Joanne Joe Joel
  Joerg Johan Johannes John Johnny Jon Jonas Jonathan Jordan Jorge Jose Josef Joseph Josh Joshua Joyce Juan Judith Judy Julia Julian Julie Juliet Jun
  Justin Karen Karim Karin Karl Karla Kate Katherine Kathleen Kathy Katie Katrin Kay Kayla Keith Kelly Ken Kenji Kenneth Kerstin Kevin Khalid Kim
  Kimberly Kirsten Klaus Kofi Kristen Kristin Kumar Kurt Kyle Lara Larry Lars Laura Lauren Laurie Lawrence Leah Lee Leila Lena Leo Leon Leonard Leslie
  Lewis Liam Linda Lindsay Lisa Logan Lorenzo Lori Lorraine Louis Louise Luca Lucas Lucia Lucy Luis Luisa Lukas Luke Lydia Lynn Maggie Malcolm Malik
  Manuel Mara Marc Marcel Marcia Marco Marcus Margaret Maria Mariam Marian Marianne Marie Marina Mario Marion Marjorie Marko Markus Marta Martha Martin
  Martina Marvin Mary Mateo Mathias Matt Matthew Matthias Maureen Maurice Maya Megan Mei Melanie Melissa Michael Michelle Miguel Mike Mikhail Mila Milan
  Mina Miranda Miriam Mohamed Mohammed Moira Molly Monica Monika Monique Morgan Muhammad Murray Nadia Nadine Nancy Naomi Natalia Natalie Natasha Nathan
  Neha Neil Nell Nicholas Nick Nicola Nicolas Nicole Nigel Nikhil Nils Nina Noah Noel Nora Norman Olaf Oleg Olga Oliver Olivia Omar Oscar Otto Owen
  Pablo Pamela Pascal Patricia Patrick Paul Paula Pauline Pedro Peggy Penelope Peter Petra Phil Philip Philippa Philippe Phyllis Pierre Pieter Pilar
  Priya Rachel Rafael Raj Rajesh Ralf Ralph Ramon Raquel Rashid Rebecca Regina Reiner Rene Ricardo Richard Rick Rita Robert Roberta Roberto Robin Rodney
  Rodrigo Roger Roland Ron Ronald Rory Rosa Rosemary Ross Roy Ruben Rudolf Russell Ruth Ryan Sabine Sally Salma Sam Samantha Samir Samuel Sandra Sandy
  Sanjay Sara Sarah Satoshi Scott Sean Sebastian Serena Sergei Sergio Shane Shannon Sharon Shaun Sheila Shirley Silke Silvia Simon Simone Sofia Sonia
  Sonja Sophia Sophie Stacey Stan Stanley Stefan Stefanie Stella Stephanie Stephen Steve Steven Stuart Sue Sunil Susan Susanne Suzanne Sven Sylvia
  Takeshi Tamara Tanya Tara Tariq Ted Teresa Terry Theo Theodore Theresa Thomas Tim Timothy Tina Tobias Todd Tom Tomas Tommy Toni Tony Tracy Trevor
  Tristan Troy Uwe Ursula Valentina Valerie Vanessa Vera Veronica Victor Victoria Vijay Vikram Vincent Virginia Vivian Vladimir Volker Walter Wanda
  Warren Wayne Wendy Werner Wesley Wilhelm William Wolfgang Xavier Yasmin Yolanda Yuki Yusuf Yves Yvonne Zachary Zara Zoe
  Agnieszka Ahmet Alasdair Andras Angharad Anjali Anke Antje Aoife Arun Ashok Ayse Beatriz Bernd Bjorn Bogdan Britta Bronwen Carys Chidi Ciaran Cillian
  Dafydd Dagmar Declan Deepika Deirdre Dejan Detlef Dirk Divya Dragan Elif Elke Emre Eoin Ewa Ewan Fatma Fergal Gerd Gethin Giorgos Gisela Goran Grzegorz
  Gudrun Gunnar Hamish Heidi Horst Ilse Inge Ioana Istvan Ivana Jakub Jing Jiri Joao Jochen Jovan Jutta Karsten Katalin Katarzyna Katharina Kavita Keiko
  Kemi Kostas Kristina Krzysztof Kwame Lakshmi Laszlo Leif Linh Lothar Magda Magnus Manfred Margit Matthis Meera Mehmet Mhairi Mihai Mikael Milos Minh
  Mustafa Naoko Ngozi Niamh Nikola Nikos Nisha Norbert Nuno Padraig Pavel Pawel Petr Piotr Pooja Pradeep Radu Ragnar Rainer Reinhard Renate Rhys Rohan Rui
  Samira Siegfried Sigrid Sigurd Siobhan Sipho Solveig Stavros Steffen Stephan Sunita Swati Tanja Thabo Thiago Thorsten Thuy Tomasz Torsten Tove Tunde Udo
  Ulf Ulrich Ulrike Uta Ute Vivek Vlad Waltraud Wei Wojciech Xiu Yara Ying Yoko Zanele Zdenek Zofia Zoltan Zoran
`.trim().split(/\s+/))

/** Makers and tools that customers name, where the name is no other word. */
export const TOOL_NAMES =
  /^(?:Adobe|Airtable|Amazon|Ariba|Asana|Atlassian|Avaya|Azure|Basecamp|Bullhorn|Calendly|Cisco|Clari|Confluence|Coupa|Datev|Dropbox|Excel|Expensify|Figma|Freshdesk|Gainsight|Genesys|Gmail|Google|Gusto|Intercom|Jira|Klaviyo|Looker|Mailchimp|Marketo|Microsoft|Miro|Mixpanel|Okta|Outlook|Oracle|Pardot|Pipedrive|Podio|Salesforce|Shopify|Siemens|Slack|Smartsheet|Splunk|Stripe|Tableau|Trello|Twilio|Typeform|Workday|Xero|Zapier|Zendesk|Zoho)$/

/** What only somebody does: before it stands a name, or a role: "Hsu insists". */
export const DONE_BY_PEOPLE = /^(?:wants|thinks|says|said|insists|agrees|hates|loves|prefers|hopes|fears|believes|reckons|worries|asked|asks|told|refuses|complains|wonders|doubts)$/

/** Does a word keep its capital wherever it stands, whoever else is named? */
export const keepsCapital = (word: string): boolean => ALWAYS_CAPITAL.test(word) || GIVEN_NAMES.has(word) || TOOL_NAMES.test(word)
