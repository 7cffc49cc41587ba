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

/** With those that are words, places or things, too: for where a second name follows. */
export const givenNames =
  `${firstNames} ` +
  'abigail achim adele adriana afonso agathe agustin aidan alastair albrecht alessandra alfonso aline alison alois alonso alvaro amelie amparo ' +
  'amy anderson andre andreia andres angel angus annabel annika anselmo antony archie armin arnaud arne arturo ashley audrey aurelie aylin ' +
  'baptiste barry bastian bastien beate beatrice becky begona belen benedikt benito benoit bento bernadette bernardo berthold beth bethany ' +
  'bettina bianca billy bodo borja brandon brenda brendan bridget bruna bryan burkhard caio callum cameron camille carl carrie carsten cassio ' +
  'catalina catarina cathy cedric celia celine cesar chloe chris christa cindy clarice cleber clement clive colin concepcion connor corentin ' +
  'craig cristiane cristobal curtis cynthia cyril damian damien danilo darren dave debbie debora declan delphine denise derek detlef diana ' +
  'diane didier dietmar diogo dolores donald donna doreen dorothea dorothy doug douglas duncan dylan eberhard eckhard edgar edson egon eileen ' +
  'eleanor elfriede eliane ellen ellie elliot elodie elsie emilio emmanuel enrique erich erwin esteban estevao ethan etienne eugen eugenia ' +
  'eunice evan evelyn ewald fabiana fabien fabrice fabricio falk farah felipe fergus fermin flavia flavio florence francine frauke fred ' +
  'freddie frieda gabi gaelle gareth gary gavin gemma georges gerard gerardo gerlinde gero gesine gilberto gilles gina giovana gisele gonzalo ' +
  'gordon graham greg gregorio gregory guadalupe gudrun guilherme guillermo gustavo gwen hannelore hartmut hector hedwig heiko heiner heitor ' +
  'helder helge heloisa henning henri hernan herta herve hilde hildegard horst hubert hugh hugo ian ilona ilse imogen ina inacio ingeborg ingo ' +
  'irmgard isabelle isadora ivo jacinto jackie jacques jaime jake jannik jaqueline jeff jerome jill jim jimena jimmy joanne joaquim joaquin ' +
  'jochen joe joel jordi jorg josefina josephine josue juana juliana julien justin jutta karim karsten kate kathleen kathy katie keith kelly ' +
  'kenneth kieran kilian kimberly kirsty kleber knut konstantin kyle laetitia larry laurence lawrence leah leandro leonor leticia lewis liam ' +
  'lindsay livia lorraine lothar lourdes luana luciana luciano lucie lucy ludger ludovic luiz luke lynn macarena magali magda maik maike ' +
  'malcolm malte manon marcela marcelo marcia marcus maren margarete margarita margaux margot mariana mariano maribel marisol marius marjorie ' +
  'marlene mateo mateus mathieu mathilde matilde maureen mauricio mauro maxime megan meike melina merle mickael mike millie mireia mirela ' +
  'mirko mitchell molly montserrat morgane murilo nadege nadja nathan neil nelson niels nigel nils noemie norma norman nuria octavio odile ' +
  'omar osvaldo otavio owen paloma pamela patricio patrik pauline paulo peggy peter phil phoebe priscilla quentin rafaela rahul raimund ' +
  'raimundo raissa ralph ramiro ramon randy raul ravi raymond regis reinhard reinhold remi renata renato rhys rico rocio rodolfo rodrigo ' +
  'rogelio rogerio romain rory rosangela rosario rosemarie rosemary roxane roy ruben rubens rudiger russell ryan sally salvador samara samira ' +
  'sandro sanjay santiago sascha sean sebastien serge severine shane sheila shirley siegfried sigrid silvana solene solveig sonia stacey ' +
  'stanley steffen steffi stella stephane steve stewart stuart sunita susana susie suzanne sylvain sylvie tadeu tania tatiane ted teodoro ' +
  'terry tessa thais theodore thiago thibault thibaut tiago tilman tim timo tom tomas tony torben tracey trevor trinidad tyler udo uwe vagner ' +
  'valdir valentin veit veronique vicente vicky victor vijay vinicius virginie vitor vitoria vivian vivien volkmar wagner waltraud wanda wayne ' +
  'wendy wesley wilfried willi winfried wolfram yann yohan yolanda zach';
