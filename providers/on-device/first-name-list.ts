/**
 * First names that are little else in the languages of help desks: `Mark`, `Will`, `Rose`, `May` or `Max` are words too and are left
 * out. Whoever is known to the desk is found by their own name; these find somebody whom only a reply names.
 */
export const firstNames =
  'aaron adam adrian agnieszka ahmed aisha akira alan albert alberto alejandra alejandro alessandro alex alexander alexandra alfred ali alice alicia ' +
  'alina amanda amelia amina ana anders andrea andreas andrew andrzej angela anita anja anna anne annette anthony antoine antonio arthur astrid axel ' +
  'barbara bartosz beata beatriz ben benjamin bernard bernd birgit bjorn bogdan boris brian brigitte bruno camila carina carla carlos carmen carol ' +
  'caroline catherine cecile charles charlotte chiara christian christiane christina christine christoph christopher claire clara claude claudia ' +
  'claudio corinna cristina daniel daniela danielle david deborah dennis diego dieter dirk dominik dominique dorota doris ebru edith eduardo edward ' +
  'elena elif elisabeth elizabeth ella elke emanuel emil emilia emilie emily emma enrico eric erik erika ernst esther eva ewa fabian fabio fatima ' +
  'federico felix ferdinand fernanda fernando filip fiona florian francesca francesco francisco francois frederic friedrich gabriel gabriela gabriele ' +
  'georg george gerald gerd gerhard gertrud giovanni giulia giuseppe gisela gregor grzegorz guido guillaume gunther gustav hanna hannah hannes hans ' +
  'harald harry hassan heidi heike heinrich heinz helen helena helene helga helmut henrik henry herbert hiroshi holger ignacio igor ines inga ingrid ' +
  'irena irene iris isabel isabella ivan jacob jacqueline jakub jamal james jana janet janina jasmin jason javier jean jeffrey jennifer jens jeremy ' +
  'jessica joachim joanna joao johan johann johanna johannes john jonas jonathan jorge jose josef joseph joshua juan judith julia julian juliane julie ' +
  'jurgen justyna kamil karen karin karl karolina katarzyna katharina katherine kathrin katja kenji kerstin kevin klara klaus konrad kristin kristina ' +
  'krzysztof kurt lars larissa laura laurent lauren lea lena leonard leonie lina linda lisa lorena lorenzo louis louise luca lucas lucia ludwig luis ' +
  'luisa lukas lutz maciej magdalena magnus maja malgorzata manfred manuel manuela marc marcel marcin marco marcos marek margaret margit maria marianne ' +
  'marie marina mario marion marta martha martin martina mateusz mathias matteo matthew matthias maurice mehmet melanie melissa michael michal michel ' +
  'michele michelle miguel mikael milan miriam mohamed mohammed monika monique moritz mustafa nadia nadine natalia natalie natasha nathalie nicholas ' +
  'nicolas nicole niklas nikolai nina noah nora norbert olaf oleg olga oliver olivia olivier oscar otto pablo pascal patricia patrick paul paula pavel ' +
  'pedro petra philip philipp philippe pierre piotr priya rachel rafael rainer raj ralf raphael raquel rebecca renate ricardo richard rita robert roberto ' +
  'roland rolf roman ronald rosa rudolf ruth sabine sabrina sakura samantha samuel sandra sara sarah sebastian sergei sergio sharon sibylle silke silvia ' +
  'simon simone sofia sonja sophia sophie stefan stefanie stefano stephan stephanie stephen steven susan susanna susanne sven svenja sylvia takashi tamara ' +
  'tanja tatiana teresa theresa thierry thomas thorsten tobias tomasz torsten ulrich ulrike ursula ute valentina valerie vanessa vera veronica veronika ' +
  'victoria vincent viktor volker walter werner wilhelm william wojciech wolfgang xavier yannick yasmin yuki yuri yusuf yves yvonne zbigniew zoe zofia';
