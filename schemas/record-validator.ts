// @ts-nocheck
// Generated from record.schema.json by `npm run types` (ajv standalone code). Do not edit.
"use strict";
export const validate = validate20;
export default validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:cronaca:schema:record:1","title":"ArticleRecord","description":"The facts of one article. Offsets are half-open and count Unicode code points of `text`; every object with text, start and end gives its text back when the record's text is sliced.","type":"object","properties":{"schema":{"const":"cronaca/record/1"},"id":{"type":"string","pattern":"^[0-9a-f]{32}$","description":"Identity of the article: hash of its source key (source.id, else url, else path and entry)."},"revision":{"type":"string","pattern":"^[0-9a-f]{32}$","description":"Hash of the text: an edited article keeps its id and changes this."},"source":{"$ref":"#/$defs/source"},"language":{"type":"object","title":"RecordLanguage","description":"ISO 639-1 code (und when undetermined) and confidence, 0 to 1.","properties":{"code":{"type":"string"},"confidence":{"type":"number","minimum":0,"maximum":1}},"required":["code","confidence"],"additionalProperties":false},"text":{"type":"string","description":"The article, verbatim. Left out with --no-text."},"regions":{"type":"array","items":{"$ref":"#/$defs/region"}},"headline":{"anyOf":[{"$ref":"#/$defs/span"},{"type":"null"}]},"published":{"anyOf":[{"$ref":"#/$defs/published"},{"type":"null"}]},"entities":{"type":"array","items":{"$ref":"#/$defs/entity"}},"times":{"type":"array","items":{"$ref":"#/$defs/time"}},"quotes":{"type":"array","items":{"$ref":"#/$defs/quote"}},"events":{"type":"array","items":{"$ref":"#/$defs/event"}},"diagnostics":{"type":"array","items":{"$ref":"#/$defs/diagnostic"}}},"required":["schema","id","revision","source","language","regions","headline","published","entities","times","quotes","events","diagnostics"],"additionalProperties":false,"$defs":{"source":{"type":"object","title":"RecordSource","description":"Where an article came from, and what its source states of it.","properties":{"path":{"type":"string","description":"Relative, with forward slashes; - for standard input."},"entry":{"type":"integer","minimum":0,"description":"Index in the file, from 0."},"id":{"type":["string","null"],"description":"Identity that the source states."},"url":{"type":["string","null"]},"title":{"type":["string","null"]},"outlet":{"type":["string","null"]},"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"SHA-256 (hex) of the entry as it was read."}},"required":["path","entry","id","url","title","outlet","sha256"],"additionalProperties":false},"span":{"type":"object","title":"TextSpan","description":"Words of the article and where they stand.","properties":{"text":{"type":"string"},"start":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"end":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."}},"required":["text","start","end"],"additionalProperties":false},"region":{"type":"object","title":"RecordRegion","description":"A part of the page. Nothing is extracted from boilerplate, metadata and bylines.","properties":{"kind":{"type":"string","enum":["headline","dateline","byline","body","caption","boilerplate","metadata"]},"rule":{"type":"string","description":"Which rule told the part."},"start":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"end":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."}},"required":["kind","rule","start","end"],"additionalProperties":false},"published":{"type":"object","title":"RecordPublished","description":"When the article was published, what that rests on and, where the text says it, the words.","properties":{"value":{"type":"string","pattern":"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$","description":"2023-09-13, 2023-09 or 2023."},"basis":{"type":"string","enum":["metadata","dateline","text","url","crawl"]},"text":{"type":"string"},"start":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"end":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."}},"required":["value","basis"],"additionalProperties":false},"reference":{"type":"object","title":"RecordReference","description":"Words that stand for somebody or something; `entity` where it is a named one.","properties":{"entity":{"type":"string","pattern":"^e[1-9][0-9]*$"},"text":{"type":"string"},"start":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"end":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."}},"required":["text","start","end"],"additionalProperties":false},"role":{"type":"object","title":"RecordRole","description":"A function that the article gives to a person: «leader nordcoreano»; `of`: id of the organisation or place it belongs to.","properties":{"text":{"type":"string"},"start":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"end":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"of":{"type":"string","pattern":"^e[1-9][0-9]*$"}},"required":["text","start","end"],"additionalProperties":false},"mention":{"type":"object","title":"RecordMention","description":"Words that refer to an entity. `use` (place names only): as a place, or for those who act there («Mosca ha respinto»).","properties":{"text":{"type":"string"},"start":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"end":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"form":{"type":"string","enum":["name","nominal","pronoun"]},"use":{"type":"string","enum":["place","actor"]},"confidence":{"type":"number","minimum":0,"maximum":1,"description":"That these words mean this entity."},"rule":{"type":"string","description":"Id of the rule or model that found it."}},"required":["text","start","end","form"],"additionalProperties":false},"entity":{"type":"object","title":"RecordEntity","description":"A person, organisation or place of one article.","properties":{"id":{"type":"string","pattern":"^e[1-9][0-9]*$"},"type":{"type":"string","enum":["person","organization","place"]},"name":{"type":"string","description":"The fullest name."},"aliases":{"type":"array","items":{"type":"string"},"description":"Its other names in the article."},"confidence":{"type":"number","minimum":0,"maximum":1,"description":"0 to 1."},"roles":{"type":"array","items":{"$ref":"#/$defs/role"}},"links":{"type":"object","title":"RecordLinks","description":"Identifiers: GeoNames number, country (ISO 3166-1 alpha-2, also of towns), id of the user’s own knowledge base.","properties":{"geonames":{"type":"integer"},"iso3166":{"type":"string","pattern":"^[A-Z]{2}$"},"kb":{"type":"string"}},"required":[],"additionalProperties":false},"geo":{"anyOf":[{"type":"object","title":"RecordGeo","description":"Degrees, WGS 84.","properties":{"lat":{"type":"number","minimum":-90,"maximum":90},"lon":{"type":"number","minimum":-180,"maximum":180}},"required":["lat","lon"],"additionalProperties":false},{"type":"null"}]},"located":{"type":"object","description":"Places with a link: what it rests on, and how surely.","properties":{"by":{"type":"string","enum":["country","list","stated","only-town","namesakes","town-in-name","article"],"description":"country: it is one; list: a place of the lists; stated: the text says its country; only-town: the one town of that name; namesakes: the likeliest of several; town-in-name: a town in its name; article: the country that the article is about."},"confidence":{"type":"number","minimum":0,"maximum":1}},"required":["by","confidence"],"additionalProperties":false},"mentions":{"type":"array","items":{"$ref":"#/$defs/mention"},"minItems":1}},"required":["id","type","name","aliases","confidence","roles","links","geo","mentions"],"additionalProperties":false},"time":{"type":"object","title":"RecordTime","description":"A time expression (TIMEX3) with its normalised value.","properties":{"id":{"type":"string","pattern":"^t[1-9][0-9]*$"},"text":{"type":"string"},"start":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"end":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"type":{"type":"string","enum":["DATE","TIME","DURATION","SET"]},"value":{"type":"string","pattern":".","description":"2023-09-13, 2023-09, 2019, 2023-W38, 2023-09-13TMO, 2023-09-13T15:30, T15:30, PT2H, P4Y, PXD, 198X, a/b with both ends included, PRESENT_REF, PAST_REF, FUTURE_REF, XXXX-WXX-3…"},"covers":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-9]{4}-[0-9]{2}-[0-9]{2}$","description":"First and last day, where the words say more than the value: «metà novembre» (value 2016-11) covers 2016-11-11/2016-11-20, «nei prossimi tre mesi» (value P3M) the three months after publication."},"anchor":{"type":"string","pattern":"^(published|none|t[1-9][0-9]*)$","description":"What a relative expression was resolved against: the publication date, another expression, nothing."},"certainty":{"type":"string","enum":["stated","inferred"],"description":"Said in so many words, or worked out."},"rule":{"type":"string","description":"Which rule read it."}},"required":["id","text","start","end","type","value","anchor","certainty","rule"],"additionalProperties":false},"quote":{"type":"object","title":"RecordQuote","description":"Speech or writing credited to somebody, without its outermost quotation marks.","properties":{"id":{"type":"string","pattern":"^q[1-9][0-9]*$"},"kind":{"type":"string","enum":["direct","indirect","mixed"]},"text":{"type":"string"},"start":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"end":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"speaker":{"anyOf":[{"$ref":"#/$defs/reference"},{"type":"null"}]},"cue":{"anyOf":[{"$ref":"#/$defs/span"},{"type":"null"}]},"addressee":{"anyOf":[{"$ref":"#/$defs/reference"},{"type":"null"}]},"medium":{"anyOf":[{"$ref":"#/$defs/reference"},{"type":"null"}]},"via":{"type":"array","items":{"$ref":"#/$defs/reference"},"description":"Who relays it: agencies, papers, officials."},"confidence":{"type":"number","minimum":0,"maximum":1,"description":"0 to 1."},"rule":{"type":"string","description":"Which rule found it."}},"required":["id","kind","text","start","end","speaker","cue","addressee","medium","via","confidence","rule"],"additionalProperties":false},"participant":{"type":"object","title":"RecordParticipant","description":"Who or what takes part, and how that is known: stated in the clause, by coreference, as an unspoken subject, or taken over from around it.","properties":{"role":{"type":"string","enum":["agent","patient","recipient","theme","place","origin","destination"]},"entity":{"type":"string","pattern":"^e[1-9][0-9]*$"},"text":{"type":"string"},"start":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"end":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"count":{"type":"number","minimum":0,"description":"How many, where a number is told."},"link":{"type":"string","enum":["stated","coref","null-subject","inherited"]}},"required":["role","text","start","end","link"],"additionalProperties":false},"eventTime":{"type":"object","title":"RecordEventTime","description":"When an event happens; `time`: id of the expression.","properties":{"role":{"const":"time"},"time":{"type":"string","pattern":"^t[1-9][0-9]*$"},"value":{"type":"string","pattern":".","description":"2023-09-13, 2023-09, 2019, 2023-W38, 2023-09-13TMO, 2023-09-13T15:30, T15:30, PT2H, P4Y, PXD, 198X, a/b with both ends included, PRESENT_REF, PAST_REF, FUTURE_REF, XXXX-WXX-3…"},"link":{"type":"string","enum":["stated","coref","null-subject","inherited"]}},"required":["role","value","link"],"additionalProperties":false},"event":{"type":"object","title":"RecordEvent","description":"Something that happened, will, may, should or did not happen.","properties":{"id":{"type":"string","pattern":"^ev[1-9][0-9]*$"},"type":{"type":"string","enum":["meet","talk","negotiate","travel","invite","agree","pledge","reject","demand","accuse","threaten","support","cooperate","transfer","sanction","mobilize","attack","withdraw","seize","repress","protest","die","injure","abduct","arrest","investigate","try","release","elect","legislate","appoint","resign","trade","create","disaster","rescue","flee","crime","compete","award"],"description":"One of schemas/event-types.json."},"factuality":{"type":"string","enum":["actual","planned","possible","requested","negated"]},"confidence":{"type":"number","minimum":0,"maximum":1,"description":"0 to 1."},"rule":{"type":"string","description":"Which rule found it."},"triggers":{"type":"array","items":{"$ref":"#/$defs/span"},"minItems":1},"args":{"type":"array","items":{"anyOf":[{"$ref":"#/$defs/participant"},{"$ref":"#/$defs/eventTime"}]}},"attributedTo":{"type":"array","items":{"$ref":"#/$defs/reference"},"description":"Whom the article credits; empty where it states the event itself."}},"required":["id","type","factuality","confidence","rule","triggers","args","attributedTo"],"additionalProperties":false},"diagnostic":{"type":"object","title":"RecordDiagnostic","description":"Something that a stage noticed: rule, reason, place.","properties":{"stage":{"type":"string"},"rule":{"type":"string"},"reason":{"type":"string"},"start":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"end":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"fatal":{"type":"boolean"}},"required":["stage","rule","reason","fatal"],"additionalProperties":false}}};
const schema32 = {"type":"object","title":"RecordSource","description":"Where an article came from, and what its source states of it.","properties":{"path":{"type":"string","description":"Relative, with forward slashes; - for standard input."},"entry":{"type":"integer","minimum":0,"description":"Index in the file, from 0."},"id":{"type":["string","null"],"description":"Identity that the source states."},"url":{"type":["string","null"]},"title":{"type":["string","null"]},"outlet":{"type":["string","null"]},"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"SHA-256 (hex) of the entry as it was read."}},"required":["path","entry","id","url","title","outlet","sha256"],"additionalProperties":false};
const schema33 = {"type":"object","title":"RecordRegion","description":"A part of the page. Nothing is extracted from boilerplate, metadata and bylines.","properties":{"kind":{"type":"string","enum":["headline","dateline","byline","body","caption","boilerplate","metadata"]},"rule":{"type":"string","description":"Which rule told the part."},"start":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"end":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."}},"required":["kind","rule","start","end"],"additionalProperties":false};
const schema34 = {"type":"object","title":"TextSpan","description":"Words of the article and where they stand.","properties":{"text":{"type":"string"},"start":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"end":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."}},"required":["text","start","end"],"additionalProperties":false};
const schema35 = {"type":"object","title":"RecordPublished","description":"When the article was published, what that rests on and, where the text says it, the words.","properties":{"value":{"type":"string","pattern":"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$","description":"2023-09-13, 2023-09 or 2023."},"basis":{"type":"string","enum":["metadata","dateline","text","url","crawl"]},"text":{"type":"string"},"start":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"end":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."}},"required":["value","basis"],"additionalProperties":false};
const schema39 = {"type":"object","title":"RecordTime","description":"A time expression (TIMEX3) with its normalised value.","properties":{"id":{"type":"string","pattern":"^t[1-9][0-9]*$"},"text":{"type":"string"},"start":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"end":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"type":{"type":"string","enum":["DATE","TIME","DURATION","SET"]},"value":{"type":"string","pattern":".","description":"2023-09-13, 2023-09, 2019, 2023-W38, 2023-09-13TMO, 2023-09-13T15:30, T15:30, PT2H, P4Y, PXD, 198X, a/b with both ends included, PRESENT_REF, PAST_REF, FUTURE_REF, XXXX-WXX-3…"},"covers":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-9]{4}-[0-9]{2}-[0-9]{2}$","description":"First and last day, where the words say more than the value: «metà novembre» (value 2016-11) covers 2016-11-11/2016-11-20, «nei prossimi tre mesi» (value P3M) the three months after publication."},"anchor":{"type":"string","pattern":"^(published|none|t[1-9][0-9]*)$","description":"What a relative expression was resolved against: the publication date, another expression, nothing."},"certainty":{"type":"string","enum":["stated","inferred"],"description":"Said in so many words, or worked out."},"rule":{"type":"string","description":"Which rule read it."}},"required":["id","text","start","end","type","value","anchor","certainty","rule"],"additionalProperties":false};
const schema51 = {"type":"object","title":"RecordDiagnostic","description":"Something that a stage noticed: rule, reason, place.","properties":{"stage":{"type":"string"},"rule":{"type":"string"},"reason":{"type":"string"},"start":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"end":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"fatal":{"type":"boolean"}},"required":["stage","rule","reason","fatal"],"additionalProperties":false};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[0-9a-f]{32}$", "u");
const pattern6 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern7 = new RegExp("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", "u");
const pattern11 = new RegExp("^t[1-9][0-9]*$", "u");
const pattern12 = new RegExp(".", "u");
const pattern13 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
const pattern14 = new RegExp("^(published|none|t[1-9][0-9]*)$", "u");
const schema36 = {"type":"object","title":"RecordEntity","description":"A person, organisation or place of one article.","properties":{"id":{"type":"string","pattern":"^e[1-9][0-9]*$"},"type":{"type":"string","enum":["person","organization","place"]},"name":{"type":"string","description":"The fullest name."},"aliases":{"type":"array","items":{"type":"string"},"description":"Its other names in the article."},"confidence":{"type":"number","minimum":0,"maximum":1,"description":"0 to 1."},"roles":{"type":"array","items":{"$ref":"#/$defs/role"}},"links":{"type":"object","title":"RecordLinks","description":"Identifiers: GeoNames number, country (ISO 3166-1 alpha-2, also of towns), id of the user’s own knowledge base.","properties":{"geonames":{"type":"integer"},"iso3166":{"type":"string","pattern":"^[A-Z]{2}$"},"kb":{"type":"string"}},"required":[],"additionalProperties":false},"geo":{"anyOf":[{"type":"object","title":"RecordGeo","description":"Degrees, WGS 84.","properties":{"lat":{"type":"number","minimum":-90,"maximum":90},"lon":{"type":"number","minimum":-180,"maximum":180}},"required":["lat","lon"],"additionalProperties":false},{"type":"null"}]},"located":{"type":"object","description":"Places with a link: what it rests on, and how surely.","properties":{"by":{"type":"string","enum":["country","list","stated","only-town","namesakes","town-in-name","article"],"description":"country: it is one; list: a place of the lists; stated: the text says its country; only-town: the one town of that name; namesakes: the likeliest of several; town-in-name: a town in its name; article: the country that the article is about."},"confidence":{"type":"number","minimum":0,"maximum":1}},"required":["by","confidence"],"additionalProperties":false},"mentions":{"type":"array","items":{"$ref":"#/$defs/mention"},"minItems":1}},"required":["id","type","name","aliases","confidence","roles","links","geo","mentions"],"additionalProperties":false};
const schema37 = {"type":"object","title":"RecordRole","description":"A function that the article gives to a person: «leader nordcoreano»; `of`: id of the organisation or place it belongs to.","properties":{"text":{"type":"string"},"start":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"end":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"of":{"type":"string","pattern":"^e[1-9][0-9]*$"}},"required":["text","start","end"],"additionalProperties":false};
const schema38 = {"type":"object","title":"RecordMention","description":"Words that refer to an entity. `use` (place names only): as a place, or for those who act there («Mosca ha respinto»).","properties":{"text":{"type":"string"},"start":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"end":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"form":{"type":"string","enum":["name","nominal","pronoun"]},"use":{"type":"string","enum":["place","actor"]},"confidence":{"type":"number","minimum":0,"maximum":1,"description":"That these words mean this entity."},"rule":{"type":"string","description":"Id of the rule or model that found it."}},"required":["text","start","end","form"],"additionalProperties":false};
const pattern8 = new RegExp("^e[1-9][0-9]*$", "u");
const pattern10 = new RegExp("^[A-Z]{2}$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.id === undefined) && (missing0 = "id")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.name === undefined) && (missing0 = "name"))) || ((data.aliases === undefined) && (missing0 = "aliases"))) || ((data.confidence === undefined) && (missing0 = "confidence"))) || ((data.roles === undefined) && (missing0 = "roles"))) || ((data.links === undefined) && (missing0 = "links"))) || ((data.geo === undefined) && (missing0 = "geo"))) || ((data.mentions === undefined) && (missing0 = "mentions"))){
validate21.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema36.properties, key0))){
validate21.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
let data0 = data.id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern8.test(data0)){
validate21.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^e[1-9][0-9]*$"},message:"must match pattern \""+"^e[1-9][0-9]*$"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate21.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data1 === "person") || (data1 === "organization")) || (data1 === "place"))){
validate21.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema36.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs6 = errors;
if(typeof data.name !== "string"){
validate21.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.aliases !== undefined){
let data3 = data.aliases;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data3)){
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs10 = errors;
if(typeof data3[i0] !== "string"){
validate21.errors = [{instancePath:instancePath+"/aliases/" + i0,schemaPath:"#/properties/aliases/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs10 === errors;
if(!valid1){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/aliases",schemaPath:"#/properties/aliases/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.confidence !== undefined){
let data5 = data.confidence;
const _errs12 = errors;
if(errors === _errs12){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1 || isNaN(data5)){
validate21.errors = [{instancePath:instancePath+"/confidence",schemaPath:"#/properties/confidence/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate21.errors = [{instancePath:instancePath+"/confidence",schemaPath:"#/properties/confidence/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/confidence",schemaPath:"#/properties/confidence/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.roles !== undefined){
let data6 = data.roles;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data6)){
var valid2 = true;
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
const _errs16 = errors;
const _errs17 = errors;
if(errors === _errs17){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing1;
if((((data7.text === undefined) && (missing1 = "text")) || ((data7.start === undefined) && (missing1 = "start"))) || ((data7.end === undefined) && (missing1 = "end"))){
validate21.errors = [{instancePath:instancePath+"/roles/" + i1,schemaPath:"#/$defs/role/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs19 = errors;
for(const key1 in data7){
if(!((((key1 === "text") || (key1 === "start")) || (key1 === "end")) || (key1 === "of"))){
validate21.errors = [{instancePath:instancePath+"/roles/" + i1,schemaPath:"#/$defs/role/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs19 === errors){
if(data7.text !== undefined){
const _errs20 = errors;
if(typeof data7.text !== "string"){
validate21.errors = [{instancePath:instancePath+"/roles/" + i1+"/text",schemaPath:"#/$defs/role/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data7.start !== undefined){
let data9 = data7.start;
const _errs22 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate21.errors = [{instancePath:instancePath+"/roles/" + i1+"/start",schemaPath:"#/$defs/role/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs22){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
validate21.errors = [{instancePath:instancePath+"/roles/" + i1+"/start",schemaPath:"#/$defs/role/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid4 = _errs22 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data7.end !== undefined){
let data10 = data7.end;
const _errs24 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate21.errors = [{instancePath:instancePath+"/roles/" + i1+"/end",schemaPath:"#/$defs/role/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs24){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
validate21.errors = [{instancePath:instancePath+"/roles/" + i1+"/end",schemaPath:"#/$defs/role/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid4 = _errs24 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data7.of !== undefined){
let data11 = data7.of;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data11 === "string"){
if(!pattern8.test(data11)){
validate21.errors = [{instancePath:instancePath+"/roles/" + i1+"/of",schemaPath:"#/$defs/role/properties/of/pattern",keyword:"pattern",params:{pattern: "^e[1-9][0-9]*$"},message:"must match pattern \""+"^e[1-9][0-9]*$"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/roles/" + i1+"/of",schemaPath:"#/$defs/role/properties/of/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs26 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/roles/" + i1,schemaPath:"#/$defs/role/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs16 === errors;
if(!valid2){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/roles",schemaPath:"#/properties/roles/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.links !== undefined){
let data12 = data.links;
const _errs28 = errors;
if(errors === _errs28){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
const _errs30 = errors;
for(const key2 in data12){
if(!(((key2 === "geonames") || (key2 === "iso3166")) || (key2 === "kb"))){
validate21.errors = [{instancePath:instancePath+"/links",schemaPath:"#/properties/links/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs30 === errors){
if(data12.geonames !== undefined){
let data13 = data12.geonames;
const _errs31 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
validate21.errors = [{instancePath:instancePath+"/links/geonames",schemaPath:"#/properties/links/properties/geonames/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid5 = _errs31 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data12.iso3166 !== undefined){
let data14 = data12.iso3166;
const _errs33 = errors;
if(errors === _errs33){
if(typeof data14 === "string"){
if(!pattern10.test(data14)){
validate21.errors = [{instancePath:instancePath+"/links/iso3166",schemaPath:"#/properties/links/properties/iso3166/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{2}$"},message:"must match pattern \""+"^[A-Z]{2}$"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/links/iso3166",schemaPath:"#/properties/links/properties/iso3166/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid5 = _errs33 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data12.kb !== undefined){
const _errs35 = errors;
if(typeof data12.kb !== "string"){
validate21.errors = [{instancePath:instancePath+"/links/kb",schemaPath:"#/properties/links/properties/kb/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs35 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/links",schemaPath:"#/properties/links/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.geo !== undefined){
let data16 = data.geo;
const _errs37 = errors;
const _errs38 = errors;
let valid6 = false;
const _errs39 = errors;
if(errors === _errs39){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
let missing2;
if(((data16.lat === undefined) && (missing2 = "lat")) || ((data16.lon === undefined) && (missing2 = "lon"))){
const err0 = {instancePath:instancePath+"/geo",schemaPath:"#/properties/geo/anyOf/0/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs41 = errors;
for(const key3 in data16){
if(!((key3 === "lat") || (key3 === "lon"))){
const err1 = {instancePath:instancePath+"/geo",schemaPath:"#/properties/geo/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break;
}
}
if(_errs41 === errors){
if(data16.lat !== undefined){
let data17 = data16.lat;
const _errs42 = errors;
if(errors === _errs42){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 90 || isNaN(data17)){
const err2 = {instancePath:instancePath+"/geo/lat",schemaPath:"#/properties/geo/anyOf/0/properties/lat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 90},message:"must be <= 90"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
if(data17 < -90 || isNaN(data17)){
const err3 = {instancePath:instancePath+"/geo/lat",schemaPath:"#/properties/geo/anyOf/0/properties/lat/minimum",keyword:"minimum",params:{comparison: ">=", limit: -90},message:"must be >= -90"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/geo/lat",schemaPath:"#/properties/geo/anyOf/0/properties/lat/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var valid7 = _errs42 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data16.lon !== undefined){
let data18 = data16.lon;
const _errs44 = errors;
if(errors === _errs44){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 180 || isNaN(data18)){
const err5 = {instancePath:instancePath+"/geo/lon",schemaPath:"#/properties/geo/anyOf/0/properties/lon/maximum",keyword:"maximum",params:{comparison: "<=", limit: 180},message:"must be <= 180"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
if(data18 < -180 || isNaN(data18)){
const err6 = {instancePath:instancePath+"/geo/lon",schemaPath:"#/properties/geo/anyOf/0/properties/lon/minimum",keyword:"minimum",params:{comparison: ">=", limit: -180},message:"must be >= -180"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/geo/lon",schemaPath:"#/properties/geo/anyOf/0/properties/lon/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var valid7 = _errs44 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
else {
const err8 = {instancePath:instancePath+"/geo",schemaPath:"#/properties/geo/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid0 = _errs39 === errors;
valid6 = valid6 || _valid0;
const _errs46 = errors;
if(data16 !== null){
const err9 = {instancePath:instancePath+"/geo",schemaPath:"#/properties/geo/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid0 = _errs46 === errors;
valid6 = valid6 || _valid0;
if(!valid6){
const err10 = {instancePath:instancePath+"/geo",schemaPath:"#/properties/geo/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
validate21.errors = vErrors;
return false;
}
else {
errors = _errs38;
if(vErrors !== null){
if(_errs38){
vErrors.length = _errs38;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.located !== undefined){
let data19 = data.located;
const _errs48 = errors;
if(errors === _errs48){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
let missing3;
if(((data19.by === undefined) && (missing3 = "by")) || ((data19.confidence === undefined) && (missing3 = "confidence"))){
validate21.errors = [{instancePath:instancePath+"/located",schemaPath:"#/properties/located/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs50 = errors;
for(const key4 in data19){
if(!((key4 === "by") || (key4 === "confidence"))){
validate21.errors = [{instancePath:instancePath+"/located",schemaPath:"#/properties/located/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs50 === errors){
if(data19.by !== undefined){
let data20 = data19.by;
const _errs51 = errors;
if(typeof data20 !== "string"){
validate21.errors = [{instancePath:instancePath+"/located/by",schemaPath:"#/properties/located/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((((data20 === "country") || (data20 === "list")) || (data20 === "stated")) || (data20 === "only-town")) || (data20 === "namesakes")) || (data20 === "town-in-name")) || (data20 === "article"))){
validate21.errors = [{instancePath:instancePath+"/located/by",schemaPath:"#/properties/located/properties/by/enum",keyword:"enum",params:{allowedValues: schema36.properties.located.properties.by.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid8 = _errs51 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data19.confidence !== undefined){
let data21 = data19.confidence;
const _errs53 = errors;
if(errors === _errs53){
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 1 || isNaN(data21)){
validate21.errors = [{instancePath:instancePath+"/located/confidence",schemaPath:"#/properties/located/properties/confidence/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data21 < 0 || isNaN(data21)){
validate21.errors = [{instancePath:instancePath+"/located/confidence",schemaPath:"#/properties/located/properties/confidence/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/located/confidence",schemaPath:"#/properties/located/properties/confidence/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid8 = _errs53 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/located",schemaPath:"#/properties/located/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs48 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mentions !== undefined){
let data22 = data.mentions;
const _errs55 = errors;
if(errors === _errs55){
if(Array.isArray(data22)){
if(data22.length < 1){
validate21.errors = [{instancePath:instancePath+"/mentions",schemaPath:"#/properties/mentions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid9 = true;
const len2 = data22.length;
for(let i2=0; i2<len2; i2++){
let data23 = data22[i2];
const _errs57 = errors;
const _errs58 = errors;
if(errors === _errs58){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
let missing4;
if(((((data23.text === undefined) && (missing4 = "text")) || ((data23.start === undefined) && (missing4 = "start"))) || ((data23.end === undefined) && (missing4 = "end"))) || ((data23.form === undefined) && (missing4 = "form"))){
validate21.errors = [{instancePath:instancePath+"/mentions/" + i2,schemaPath:"#/$defs/mention/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs60 = errors;
for(const key5 in data23){
if(!(((((((key5 === "text") || (key5 === "start")) || (key5 === "end")) || (key5 === "form")) || (key5 === "use")) || (key5 === "confidence")) || (key5 === "rule"))){
validate21.errors = [{instancePath:instancePath+"/mentions/" + i2,schemaPath:"#/$defs/mention/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs60 === errors){
if(data23.text !== undefined){
const _errs61 = errors;
if(typeof data23.text !== "string"){
validate21.errors = [{instancePath:instancePath+"/mentions/" + i2+"/text",schemaPath:"#/$defs/mention/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid11 = _errs61 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data23.start !== undefined){
let data25 = data23.start;
const _errs63 = errors;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
validate21.errors = [{instancePath:instancePath+"/mentions/" + i2+"/start",schemaPath:"#/$defs/mention/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs63){
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 < 0 || isNaN(data25)){
validate21.errors = [{instancePath:instancePath+"/mentions/" + i2+"/start",schemaPath:"#/$defs/mention/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid11 = _errs63 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data23.end !== undefined){
let data26 = data23.end;
const _errs65 = errors;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
validate21.errors = [{instancePath:instancePath+"/mentions/" + i2+"/end",schemaPath:"#/$defs/mention/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs65){
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 < 0 || isNaN(data26)){
validate21.errors = [{instancePath:instancePath+"/mentions/" + i2+"/end",schemaPath:"#/$defs/mention/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid11 = _errs65 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data23.form !== undefined){
let data27 = data23.form;
const _errs67 = errors;
if(typeof data27 !== "string"){
validate21.errors = [{instancePath:instancePath+"/mentions/" + i2+"/form",schemaPath:"#/$defs/mention/properties/form/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data27 === "name") || (data27 === "nominal")) || (data27 === "pronoun"))){
validate21.errors = [{instancePath:instancePath+"/mentions/" + i2+"/form",schemaPath:"#/$defs/mention/properties/form/enum",keyword:"enum",params:{allowedValues: schema38.properties.form.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid11 = _errs67 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data23.use !== undefined){
let data28 = data23.use;
const _errs69 = errors;
if(typeof data28 !== "string"){
validate21.errors = [{instancePath:instancePath+"/mentions/" + i2+"/use",schemaPath:"#/$defs/mention/properties/use/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data28 === "place") || (data28 === "actor"))){
validate21.errors = [{instancePath:instancePath+"/mentions/" + i2+"/use",schemaPath:"#/$defs/mention/properties/use/enum",keyword:"enum",params:{allowedValues: schema38.properties.use.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid11 = _errs69 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data23.confidence !== undefined){
let data29 = data23.confidence;
const _errs71 = errors;
if(errors === _errs71){
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 1 || isNaN(data29)){
validate21.errors = [{instancePath:instancePath+"/mentions/" + i2+"/confidence",schemaPath:"#/$defs/mention/properties/confidence/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data29 < 0 || isNaN(data29)){
validate21.errors = [{instancePath:instancePath+"/mentions/" + i2+"/confidence",schemaPath:"#/$defs/mention/properties/confidence/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/mentions/" + i2+"/confidence",schemaPath:"#/$defs/mention/properties/confidence/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid11 = _errs71 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data23.rule !== undefined){
const _errs73 = errors;
if(typeof data23.rule !== "string"){
validate21.errors = [{instancePath:instancePath+"/mentions/" + i2+"/rule",schemaPath:"#/$defs/mention/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid11 = _errs73 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/mentions/" + i2,schemaPath:"#/$defs/mention/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid9 = _errs57 === errors;
if(!valid9){
break;
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/mentions",schemaPath:"#/properties/mentions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs55 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema40 = {"type":"object","title":"RecordQuote","description":"Speech or writing credited to somebody, without its outermost quotation marks.","properties":{"id":{"type":"string","pattern":"^q[1-9][0-9]*$"},"kind":{"type":"string","enum":["direct","indirect","mixed"]},"text":{"type":"string"},"start":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"end":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"speaker":{"anyOf":[{"$ref":"#/$defs/reference"},{"type":"null"}]},"cue":{"anyOf":[{"$ref":"#/$defs/span"},{"type":"null"}]},"addressee":{"anyOf":[{"$ref":"#/$defs/reference"},{"type":"null"}]},"medium":{"anyOf":[{"$ref":"#/$defs/reference"},{"type":"null"}]},"via":{"type":"array","items":{"$ref":"#/$defs/reference"},"description":"Who relays it: agencies, papers, officials."},"confidence":{"type":"number","minimum":0,"maximum":1,"description":"0 to 1."},"rule":{"type":"string","description":"Which rule found it."}},"required":["id","kind","text","start","end","speaker","cue","addressee","medium","via","confidence","rule"],"additionalProperties":false};
const schema41 = {"type":"object","title":"RecordReference","description":"Words that stand for somebody or something; `entity` where it is a named one.","properties":{"entity":{"type":"string","pattern":"^e[1-9][0-9]*$"},"text":{"type":"string"},"start":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"end":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."}},"required":["text","start","end"],"additionalProperties":false};
const pattern15 = new RegExp("^q[1-9][0-9]*$", "u");

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((data.id === undefined) && (missing0 = "id")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.text === undefined) && (missing0 = "text"))) || ((data.start === undefined) && (missing0 = "start"))) || ((data.end === undefined) && (missing0 = "end"))) || ((data.speaker === undefined) && (missing0 = "speaker"))) || ((data.cue === undefined) && (missing0 = "cue"))) || ((data.addressee === undefined) && (missing0 = "addressee"))) || ((data.medium === undefined) && (missing0 = "medium"))) || ((data.via === undefined) && (missing0 = "via"))) || ((data.confidence === undefined) && (missing0 = "confidence"))) || ((data.rule === undefined) && (missing0 = "rule"))){
validate23.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema40.properties, key0))){
validate23.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
let data0 = data.id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern15.test(data0)){
validate23.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^q[1-9][0-9]*$"},message:"must match pattern \""+"^q[1-9][0-9]*$"+"\""}];
return false;
}
}
else {
validate23.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data1 = data.kind;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate23.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data1 === "direct") || (data1 === "indirect")) || (data1 === "mixed"))){
validate23.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema40.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
const _errs6 = errors;
if(typeof data.text !== "string"){
validate23.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.start !== undefined){
let data3 = data.start;
const _errs8 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate23.errors = [{instancePath:instancePath+"/start",schemaPath:"#/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs8){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate23.errors = [{instancePath:instancePath+"/start",schemaPath:"#/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.end !== undefined){
let data4 = data.end;
const _errs10 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate23.errors = [{instancePath:instancePath+"/end",schemaPath:"#/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs10){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
validate23.errors = [{instancePath:instancePath+"/end",schemaPath:"#/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.speaker !== undefined){
let data5 = data.speaker;
const _errs12 = errors;
const _errs13 = errors;
let valid1 = false;
const _errs14 = errors;
const _errs15 = errors;
if(errors === _errs15){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if((((data5.text === undefined) && (missing1 = "text")) || ((data5.start === undefined) && (missing1 = "start"))) || ((data5.end === undefined) && (missing1 = "end"))){
const err0 = {instancePath:instancePath+"/speaker",schemaPath:"#/$defs/reference/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs17 = errors;
for(const key1 in data5){
if(!((((key1 === "entity") || (key1 === "text")) || (key1 === "start")) || (key1 === "end"))){
const err1 = {instancePath:instancePath+"/speaker",schemaPath:"#/$defs/reference/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break;
}
}
if(_errs17 === errors){
if(data5.entity !== undefined){
let data6 = data5.entity;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data6 === "string"){
if(!pattern8.test(data6)){
const err2 = {instancePath:instancePath+"/speaker/entity",schemaPath:"#/$defs/reference/properties/entity/pattern",keyword:"pattern",params:{pattern: "^e[1-9][0-9]*$"},message:"must match pattern \""+"^e[1-9][0-9]*$"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/speaker/entity",schemaPath:"#/$defs/reference/properties/entity/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.text !== undefined){
const _errs20 = errors;
if(typeof data5.text !== "string"){
const err4 = {instancePath:instancePath+"/speaker/text",schemaPath:"#/$defs/reference/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.start !== undefined){
let data8 = data5.start;
const _errs22 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err5 = {instancePath:instancePath+"/speaker/start",schemaPath:"#/$defs/reference/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(errors === _errs22){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
const err6 = {instancePath:instancePath+"/speaker/start",schemaPath:"#/$defs/reference/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.end !== undefined){
let data9 = data5.end;
const _errs24 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err7 = {instancePath:instancePath+"/speaker/end",schemaPath:"#/$defs/reference/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(errors === _errs24){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
const err8 = {instancePath:instancePath+"/speaker/end",schemaPath:"#/$defs/reference/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
else {
const err9 = {instancePath:instancePath+"/speaker",schemaPath:"#/$defs/reference/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var _valid0 = _errs14 === errors;
valid1 = valid1 || _valid0;
const _errs26 = errors;
if(data5 !== null){
const err10 = {instancePath:instancePath+"/speaker",schemaPath:"#/properties/speaker/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid0 = _errs26 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err11 = {instancePath:instancePath+"/speaker",schemaPath:"#/properties/speaker/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
validate23.errors = vErrors;
return false;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cue !== undefined){
let data10 = data.cue;
const _errs28 = errors;
const _errs29 = errors;
let valid4 = false;
const _errs30 = errors;
const _errs31 = errors;
if(errors === _errs31){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing2;
if((((data10.text === undefined) && (missing2 = "text")) || ((data10.start === undefined) && (missing2 = "start"))) || ((data10.end === undefined) && (missing2 = "end"))){
const err12 = {instancePath:instancePath+"/cue",schemaPath:"#/$defs/span/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
const _errs33 = errors;
for(const key2 in data10){
if(!(((key2 === "text") || (key2 === "start")) || (key2 === "end"))){
const err13 = {instancePath:instancePath+"/cue",schemaPath:"#/$defs/span/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
break;
}
}
if(_errs33 === errors){
if(data10.text !== undefined){
const _errs34 = errors;
if(typeof data10.text !== "string"){
const err14 = {instancePath:instancePath+"/cue/text",schemaPath:"#/$defs/span/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var valid6 = _errs34 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data10.start !== undefined){
let data12 = data10.start;
const _errs36 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err15 = {instancePath:instancePath+"/cue/start",schemaPath:"#/$defs/span/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(errors === _errs36){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
const err16 = {instancePath:instancePath+"/cue/start",schemaPath:"#/$defs/span/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
var valid6 = _errs36 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data10.end !== undefined){
let data13 = data10.end;
const _errs38 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err17 = {instancePath:instancePath+"/cue/end",schemaPath:"#/$defs/span/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(errors === _errs38){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err18 = {instancePath:instancePath+"/cue/end",schemaPath:"#/$defs/span/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
var valid6 = _errs38 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
else {
const err19 = {instancePath:instancePath+"/cue",schemaPath:"#/$defs/span/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var _valid1 = _errs30 === errors;
valid4 = valid4 || _valid1;
const _errs40 = errors;
if(data10 !== null){
const err20 = {instancePath:instancePath+"/cue",schemaPath:"#/properties/cue/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var _valid1 = _errs40 === errors;
valid4 = valid4 || _valid1;
if(!valid4){
const err21 = {instancePath:instancePath+"/cue",schemaPath:"#/properties/cue/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
validate23.errors = vErrors;
return false;
}
else {
errors = _errs29;
if(vErrors !== null){
if(_errs29){
vErrors.length = _errs29;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.addressee !== undefined){
let data14 = data.addressee;
const _errs42 = errors;
const _errs43 = errors;
let valid7 = false;
const _errs44 = errors;
const _errs45 = errors;
if(errors === _errs45){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing3;
if((((data14.text === undefined) && (missing3 = "text")) || ((data14.start === undefined) && (missing3 = "start"))) || ((data14.end === undefined) && (missing3 = "end"))){
const err22 = {instancePath:instancePath+"/addressee",schemaPath:"#/$defs/reference/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
else {
const _errs47 = errors;
for(const key3 in data14){
if(!((((key3 === "entity") || (key3 === "text")) || (key3 === "start")) || (key3 === "end"))){
const err23 = {instancePath:instancePath+"/addressee",schemaPath:"#/$defs/reference/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
break;
}
}
if(_errs47 === errors){
if(data14.entity !== undefined){
let data15 = data14.entity;
const _errs48 = errors;
if(errors === _errs48){
if(typeof data15 === "string"){
if(!pattern8.test(data15)){
const err24 = {instancePath:instancePath+"/addressee/entity",schemaPath:"#/$defs/reference/properties/entity/pattern",keyword:"pattern",params:{pattern: "^e[1-9][0-9]*$"},message:"must match pattern \""+"^e[1-9][0-9]*$"+"\""};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/addressee/entity",schemaPath:"#/$defs/reference/properties/entity/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
var valid9 = _errs48 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data14.text !== undefined){
const _errs50 = errors;
if(typeof data14.text !== "string"){
const err26 = {instancePath:instancePath+"/addressee/text",schemaPath:"#/$defs/reference/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var valid9 = _errs50 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data14.start !== undefined){
let data17 = data14.start;
const _errs52 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err27 = {instancePath:instancePath+"/addressee/start",schemaPath:"#/$defs/reference/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(errors === _errs52){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
const err28 = {instancePath:instancePath+"/addressee/start",schemaPath:"#/$defs/reference/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
var valid9 = _errs52 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data14.end !== undefined){
let data18 = data14.end;
const _errs54 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err29 = {instancePath:instancePath+"/addressee/end",schemaPath:"#/$defs/reference/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(errors === _errs54){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
const err30 = {instancePath:instancePath+"/addressee/end",schemaPath:"#/$defs/reference/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
var valid9 = _errs54 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
}
}
else {
const err31 = {instancePath:instancePath+"/addressee",schemaPath:"#/$defs/reference/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
var _valid2 = _errs44 === errors;
valid7 = valid7 || _valid2;
const _errs56 = errors;
if(data14 !== null){
const err32 = {instancePath:instancePath+"/addressee",schemaPath:"#/properties/addressee/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
var _valid2 = _errs56 === errors;
valid7 = valid7 || _valid2;
if(!valid7){
const err33 = {instancePath:instancePath+"/addressee",schemaPath:"#/properties/addressee/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
validate23.errors = vErrors;
return false;
}
else {
errors = _errs43;
if(vErrors !== null){
if(_errs43){
vErrors.length = _errs43;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.medium !== undefined){
let data19 = data.medium;
const _errs58 = errors;
const _errs59 = errors;
let valid10 = false;
const _errs60 = errors;
const _errs61 = errors;
if(errors === _errs61){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
let missing4;
if((((data19.text === undefined) && (missing4 = "text")) || ((data19.start === undefined) && (missing4 = "start"))) || ((data19.end === undefined) && (missing4 = "end"))){
const err34 = {instancePath:instancePath+"/medium",schemaPath:"#/$defs/reference/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
else {
const _errs63 = errors;
for(const key4 in data19){
if(!((((key4 === "entity") || (key4 === "text")) || (key4 === "start")) || (key4 === "end"))){
const err35 = {instancePath:instancePath+"/medium",schemaPath:"#/$defs/reference/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
break;
}
}
if(_errs63 === errors){
if(data19.entity !== undefined){
let data20 = data19.entity;
const _errs64 = errors;
if(errors === _errs64){
if(typeof data20 === "string"){
if(!pattern8.test(data20)){
const err36 = {instancePath:instancePath+"/medium/entity",schemaPath:"#/$defs/reference/properties/entity/pattern",keyword:"pattern",params:{pattern: "^e[1-9][0-9]*$"},message:"must match pattern \""+"^e[1-9][0-9]*$"+"\""};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/medium/entity",schemaPath:"#/$defs/reference/properties/entity/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
var valid12 = _errs64 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data19.text !== undefined){
const _errs66 = errors;
if(typeof data19.text !== "string"){
const err38 = {instancePath:instancePath+"/medium/text",schemaPath:"#/$defs/reference/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
var valid12 = _errs66 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data19.start !== undefined){
let data22 = data19.start;
const _errs68 = errors;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err39 = {instancePath:instancePath+"/medium/start",schemaPath:"#/$defs/reference/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(errors === _errs68){
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 0 || isNaN(data22)){
const err40 = {instancePath:instancePath+"/medium/start",schemaPath:"#/$defs/reference/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
var valid12 = _errs68 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data19.end !== undefined){
let data23 = data19.end;
const _errs70 = errors;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err41 = {instancePath:instancePath+"/medium/end",schemaPath:"#/$defs/reference/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(errors === _errs70){
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 0 || isNaN(data23)){
const err42 = {instancePath:instancePath+"/medium/end",schemaPath:"#/$defs/reference/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
var valid12 = _errs70 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
}
}
else {
const err43 = {instancePath:instancePath+"/medium",schemaPath:"#/$defs/reference/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
var _valid3 = _errs60 === errors;
valid10 = valid10 || _valid3;
const _errs72 = errors;
if(data19 !== null){
const err44 = {instancePath:instancePath+"/medium",schemaPath:"#/properties/medium/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
var _valid3 = _errs72 === errors;
valid10 = valid10 || _valid3;
if(!valid10){
const err45 = {instancePath:instancePath+"/medium",schemaPath:"#/properties/medium/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
validate23.errors = vErrors;
return false;
}
else {
errors = _errs59;
if(vErrors !== null){
if(_errs59){
vErrors.length = _errs59;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs58 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.via !== undefined){
let data24 = data.via;
const _errs74 = errors;
if(errors === _errs74){
if(Array.isArray(data24)){
var valid13 = true;
const len0 = data24.length;
for(let i0=0; i0<len0; i0++){
let data25 = data24[i0];
const _errs76 = errors;
const _errs77 = errors;
if(errors === _errs77){
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
let missing5;
if((((data25.text === undefined) && (missing5 = "text")) || ((data25.start === undefined) && (missing5 = "start"))) || ((data25.end === undefined) && (missing5 = "end"))){
validate23.errors = [{instancePath:instancePath+"/via/" + i0,schemaPath:"#/$defs/reference/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
const _errs79 = errors;
for(const key5 in data25){
if(!((((key5 === "entity") || (key5 === "text")) || (key5 === "start")) || (key5 === "end"))){
validate23.errors = [{instancePath:instancePath+"/via/" + i0,schemaPath:"#/$defs/reference/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs79 === errors){
if(data25.entity !== undefined){
let data26 = data25.entity;
const _errs80 = errors;
if(errors === _errs80){
if(typeof data26 === "string"){
if(!pattern8.test(data26)){
validate23.errors = [{instancePath:instancePath+"/via/" + i0+"/entity",schemaPath:"#/$defs/reference/properties/entity/pattern",keyword:"pattern",params:{pattern: "^e[1-9][0-9]*$"},message:"must match pattern \""+"^e[1-9][0-9]*$"+"\""}];
return false;
}
}
else {
validate23.errors = [{instancePath:instancePath+"/via/" + i0+"/entity",schemaPath:"#/$defs/reference/properties/entity/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid15 = _errs80 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data25.text !== undefined){
const _errs82 = errors;
if(typeof data25.text !== "string"){
validate23.errors = [{instancePath:instancePath+"/via/" + i0+"/text",schemaPath:"#/$defs/reference/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid15 = _errs82 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data25.start !== undefined){
let data28 = data25.start;
const _errs84 = errors;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
validate23.errors = [{instancePath:instancePath+"/via/" + i0+"/start",schemaPath:"#/$defs/reference/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs84){
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 < 0 || isNaN(data28)){
validate23.errors = [{instancePath:instancePath+"/via/" + i0+"/start",schemaPath:"#/$defs/reference/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid15 = _errs84 === errors;
}
else {
var valid15 = true;
}
if(valid15){
if(data25.end !== undefined){
let data29 = data25.end;
const _errs86 = errors;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
validate23.errors = [{instancePath:instancePath+"/via/" + i0+"/end",schemaPath:"#/$defs/reference/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs86){
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 < 0 || isNaN(data29)){
validate23.errors = [{instancePath:instancePath+"/via/" + i0+"/end",schemaPath:"#/$defs/reference/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid15 = _errs86 === errors;
}
else {
var valid15 = true;
}
}
}
}
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/via/" + i0,schemaPath:"#/$defs/reference/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid13 = _errs76 === errors;
if(!valid13){
break;
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/via",schemaPath:"#/properties/via/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs74 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.confidence !== undefined){
let data30 = data.confidence;
const _errs88 = errors;
if(errors === _errs88){
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 1 || isNaN(data30)){
validate23.errors = [{instancePath:instancePath+"/confidence",schemaPath:"#/properties/confidence/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data30 < 0 || isNaN(data30)){
validate23.errors = [{instancePath:instancePath+"/confidence",schemaPath:"#/properties/confidence/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/confidence",schemaPath:"#/properties/confidence/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs88 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rule !== undefined){
const _errs90 = errors;
if(typeof data.rule !== "string"){
validate23.errors = [{instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs90 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema46 = {"type":"object","title":"RecordEvent","description":"Something that happened, will, may, should or did not happen.","properties":{"id":{"type":"string","pattern":"^ev[1-9][0-9]*$"},"type":{"type":"string","enum":["meet","talk","negotiate","travel","invite","agree","pledge","reject","demand","accuse","threaten","support","cooperate","transfer","sanction","mobilize","attack","withdraw","seize","repress","protest","die","injure","abduct","arrest","investigate","try","release","elect","legislate","appoint","resign","trade","create","disaster","rescue","flee","crime","compete","award"],"description":"One of schemas/event-types.json."},"factuality":{"type":"string","enum":["actual","planned","possible","requested","negated"]},"confidence":{"type":"number","minimum":0,"maximum":1,"description":"0 to 1."},"rule":{"type":"string","description":"Which rule found it."},"triggers":{"type":"array","items":{"$ref":"#/$defs/span"},"minItems":1},"args":{"type":"array","items":{"anyOf":[{"$ref":"#/$defs/participant"},{"$ref":"#/$defs/eventTime"}]}},"attributedTo":{"type":"array","items":{"$ref":"#/$defs/reference"},"description":"Whom the article credits; empty where it states the event itself."}},"required":["id","type","factuality","confidence","rule","triggers","args","attributedTo"],"additionalProperties":false};
const schema48 = {"type":"object","title":"RecordParticipant","description":"Who or what takes part, and how that is known: stated in the clause, by coreference, as an unspoken subject, or taken over from around it.","properties":{"role":{"type":"string","enum":["agent","patient","recipient","theme","place","origin","destination"]},"entity":{"type":"string","pattern":"^e[1-9][0-9]*$"},"text":{"type":"string"},"start":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"end":{"type":"integer","minimum":0,"description":"Offset in Unicode code points."},"count":{"type":"number","minimum":0,"description":"How many, where a number is told."},"link":{"type":"string","enum":["stated","coref","null-subject","inherited"]}},"required":["role","text","start","end","link"],"additionalProperties":false};
const schema49 = {"type":"object","title":"RecordEventTime","description":"When an event happens; `time`: id of the expression.","properties":{"role":{"const":"time"},"time":{"type":"string","pattern":"^t[1-9][0-9]*$"},"value":{"type":"string","pattern":".","description":"2023-09-13, 2023-09, 2019, 2023-W38, 2023-09-13TMO, 2023-09-13T15:30, T15:30, PT2H, P4Y, PXD, 198X, a/b with both ends included, PRESENT_REF, PAST_REF, FUTURE_REF, XXXX-WXX-3…"},"link":{"type":"string","enum":["stated","coref","null-subject","inherited"]}},"required":["role","value","link"],"additionalProperties":false};
const pattern20 = new RegExp("^ev[1-9][0-9]*$", "u");

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.id === undefined) && (missing0 = "id")) || ((data.type === undefined) && (missing0 = "type"))) || ((data.factuality === undefined) && (missing0 = "factuality"))) || ((data.confidence === undefined) && (missing0 = "confidence"))) || ((data.rule === undefined) && (missing0 = "rule"))) || ((data.triggers === undefined) && (missing0 = "triggers"))) || ((data.args === undefined) && (missing0 = "args"))) || ((data.attributedTo === undefined) && (missing0 = "attributedTo"))){
validate25.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "id") || (key0 === "type")) || (key0 === "factuality")) || (key0 === "confidence")) || (key0 === "rule")) || (key0 === "triggers")) || (key0 === "args")) || (key0 === "attributedTo"))){
validate25.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
let data0 = data.id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern20.test(data0)){
validate25.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^ev[1-9][0-9]*$"},message:"must match pattern \""+"^ev[1-9][0-9]*$"+"\""}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate25.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((((((((((((((((((((((((((((((((((((data1 === "meet") || (data1 === "talk")) || (data1 === "negotiate")) || (data1 === "travel")) || (data1 === "invite")) || (data1 === "agree")) || (data1 === "pledge")) || (data1 === "reject")) || (data1 === "demand")) || (data1 === "accuse")) || (data1 === "threaten")) || (data1 === "support")) || (data1 === "cooperate")) || (data1 === "transfer")) || (data1 === "sanction")) || (data1 === "mobilize")) || (data1 === "attack")) || (data1 === "withdraw")) || (data1 === "seize")) || (data1 === "repress")) || (data1 === "protest")) || (data1 === "die")) || (data1 === "injure")) || (data1 === "abduct")) || (data1 === "arrest")) || (data1 === "investigate")) || (data1 === "try")) || (data1 === "release")) || (data1 === "elect")) || (data1 === "legislate")) || (data1 === "appoint")) || (data1 === "resign")) || (data1 === "trade")) || (data1 === "create")) || (data1 === "disaster")) || (data1 === "rescue")) || (data1 === "flee")) || (data1 === "crime")) || (data1 === "compete")) || (data1 === "award"))){
validate25.errors = [{instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema46.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.factuality !== undefined){
let data2 = data.factuality;
const _errs6 = errors;
if(typeof data2 !== "string"){
validate25.errors = [{instancePath:instancePath+"/factuality",schemaPath:"#/properties/factuality/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((data2 === "actual") || (data2 === "planned")) || (data2 === "possible")) || (data2 === "requested")) || (data2 === "negated"))){
validate25.errors = [{instancePath:instancePath+"/factuality",schemaPath:"#/properties/factuality/enum",keyword:"enum",params:{allowedValues: schema46.properties.factuality.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.confidence !== undefined){
let data3 = data.confidence;
const _errs8 = errors;
if(errors === _errs8){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1 || isNaN(data3)){
validate25.errors = [{instancePath:instancePath+"/confidence",schemaPath:"#/properties/confidence/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data3 < 0 || isNaN(data3)){
validate25.errors = [{instancePath:instancePath+"/confidence",schemaPath:"#/properties/confidence/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/confidence",schemaPath:"#/properties/confidence/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rule !== undefined){
const _errs10 = errors;
if(typeof data.rule !== "string"){
validate25.errors = [{instancePath:instancePath+"/rule",schemaPath:"#/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.triggers !== undefined){
let data5 = data.triggers;
const _errs12 = errors;
if(errors === _errs12){
if(Array.isArray(data5)){
if(data5.length < 1){
validate25.errors = [{instancePath:instancePath+"/triggers",schemaPath:"#/properties/triggers/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid1 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs14 = errors;
const _errs15 = errors;
if(errors === _errs15){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing1;
if((((data6.text === undefined) && (missing1 = "text")) || ((data6.start === undefined) && (missing1 = "start"))) || ((data6.end === undefined) && (missing1 = "end"))){
validate25.errors = [{instancePath:instancePath+"/triggers/" + i0,schemaPath:"#/$defs/span/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs17 = errors;
for(const key1 in data6){
if(!(((key1 === "text") || (key1 === "start")) || (key1 === "end"))){
validate25.errors = [{instancePath:instancePath+"/triggers/" + i0,schemaPath:"#/$defs/span/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs17 === errors){
if(data6.text !== undefined){
const _errs18 = errors;
if(typeof data6.text !== "string"){
validate25.errors = [{instancePath:instancePath+"/triggers/" + i0+"/text",schemaPath:"#/$defs/span/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.start !== undefined){
let data8 = data6.start;
const _errs20 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
validate25.errors = [{instancePath:instancePath+"/triggers/" + i0+"/start",schemaPath:"#/$defs/span/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs20){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
validate25.errors = [{instancePath:instancePath+"/triggers/" + i0+"/start",schemaPath:"#/$defs/span/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.end !== undefined){
let data9 = data6.end;
const _errs22 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate25.errors = [{instancePath:instancePath+"/triggers/" + i0+"/end",schemaPath:"#/$defs/span/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs22){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
validate25.errors = [{instancePath:instancePath+"/triggers/" + i0+"/end",schemaPath:"#/$defs/span/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/triggers/" + i0,schemaPath:"#/$defs/span/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs14 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/triggers",schemaPath:"#/properties/triggers/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.args !== undefined){
let data10 = data.args;
const _errs24 = errors;
if(errors === _errs24){
if(Array.isArray(data10)){
var valid4 = true;
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
const _errs26 = errors;
const _errs27 = errors;
let valid5 = false;
const _errs28 = errors;
const _errs29 = errors;
if(errors === _errs29){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing2;
if((((((data11.role === undefined) && (missing2 = "role")) || ((data11.text === undefined) && (missing2 = "text"))) || ((data11.start === undefined) && (missing2 = "start"))) || ((data11.end === undefined) && (missing2 = "end"))) || ((data11.link === undefined) && (missing2 = "link"))){
const err0 = {instancePath:instancePath+"/args/" + i1,schemaPath:"#/$defs/participant/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs31 = errors;
for(const key2 in data11){
if(!(((((((key2 === "role") || (key2 === "entity")) || (key2 === "text")) || (key2 === "start")) || (key2 === "end")) || (key2 === "count")) || (key2 === "link"))){
const err1 = {instancePath:instancePath+"/args/" + i1,schemaPath:"#/$defs/participant/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break;
}
}
if(_errs31 === errors){
if(data11.role !== undefined){
let data12 = data11.role;
const _errs32 = errors;
if(typeof data12 !== "string"){
const err2 = {instancePath:instancePath+"/args/" + i1+"/role",schemaPath:"#/$defs/participant/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(((((((data12 === "agent") || (data12 === "patient")) || (data12 === "recipient")) || (data12 === "theme")) || (data12 === "place")) || (data12 === "origin")) || (data12 === "destination"))){
const err3 = {instancePath:instancePath+"/args/" + i1+"/role",schemaPath:"#/$defs/participant/properties/role/enum",keyword:"enum",params:{allowedValues: schema48.properties.role.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var valid7 = _errs32 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data11.entity !== undefined){
let data13 = data11.entity;
const _errs34 = errors;
if(errors === _errs34){
if(typeof data13 === "string"){
if(!pattern8.test(data13)){
const err4 = {instancePath:instancePath+"/args/" + i1+"/entity",schemaPath:"#/$defs/participant/properties/entity/pattern",keyword:"pattern",params:{pattern: "^e[1-9][0-9]*$"},message:"must match pattern \""+"^e[1-9][0-9]*$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/args/" + i1+"/entity",schemaPath:"#/$defs/participant/properties/entity/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var valid7 = _errs34 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data11.text !== undefined){
const _errs36 = errors;
if(typeof data11.text !== "string"){
const err6 = {instancePath:instancePath+"/args/" + i1+"/text",schemaPath:"#/$defs/participant/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var valid7 = _errs36 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data11.start !== undefined){
let data15 = data11.start;
const _errs38 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err7 = {instancePath:instancePath+"/args/" + i1+"/start",schemaPath:"#/$defs/participant/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(errors === _errs38){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
const err8 = {instancePath:instancePath+"/args/" + i1+"/start",schemaPath:"#/$defs/participant/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
var valid7 = _errs38 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data11.end !== undefined){
let data16 = data11.end;
const _errs40 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err9 = {instancePath:instancePath+"/args/" + i1+"/end",schemaPath:"#/$defs/participant/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(errors === _errs40){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
const err10 = {instancePath:instancePath+"/args/" + i1+"/end",schemaPath:"#/$defs/participant/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
var valid7 = _errs40 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data11.count !== undefined){
let data17 = data11.count;
const _errs42 = errors;
if(errors === _errs42){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
const err11 = {instancePath:instancePath+"/args/" + i1+"/count",schemaPath:"#/$defs/participant/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/args/" + i1+"/count",schemaPath:"#/$defs/participant/properties/count/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var valid7 = _errs42 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data11.link !== undefined){
let data18 = data11.link;
const _errs44 = errors;
if(typeof data18 !== "string"){
const err13 = {instancePath:instancePath+"/args/" + i1+"/link",schemaPath:"#/$defs/participant/properties/link/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!((((data18 === "stated") || (data18 === "coref")) || (data18 === "null-subject")) || (data18 === "inherited"))){
const err14 = {instancePath:instancePath+"/args/" + i1+"/link",schemaPath:"#/$defs/participant/properties/link/enum",keyword:"enum",params:{allowedValues: schema48.properties.link.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var valid7 = _errs44 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
}
}
}
}
else {
const err15 = {instancePath:instancePath+"/args/" + i1,schemaPath:"#/$defs/participant/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var _valid0 = _errs28 === errors;
valid5 = valid5 || _valid0;
if(_valid0){
var props0 = true;
}
const _errs46 = errors;
const _errs47 = errors;
if(errors === _errs47){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing3;
if((((data11.role === undefined) && (missing3 = "role")) || ((data11.value === undefined) && (missing3 = "value"))) || ((data11.link === undefined) && (missing3 = "link"))){
const err16 = {instancePath:instancePath+"/args/" + i1,schemaPath:"#/$defs/eventTime/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
else {
const _errs49 = errors;
for(const key3 in data11){
if(!((((key3 === "role") || (key3 === "time")) || (key3 === "value")) || (key3 === "link"))){
const err17 = {instancePath:instancePath+"/args/" + i1,schemaPath:"#/$defs/eventTime/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
break;
}
}
if(_errs49 === errors){
if(data11.role !== undefined){
const _errs50 = errors;
if("time" !== data11.role){
const err18 = {instancePath:instancePath+"/args/" + i1+"/role",schemaPath:"#/$defs/eventTime/properties/role/const",keyword:"const",params:{allowedValue: "time"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var valid9 = _errs50 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data11.time !== undefined){
let data20 = data11.time;
const _errs51 = errors;
if(errors === _errs51){
if(typeof data20 === "string"){
if(!pattern11.test(data20)){
const err19 = {instancePath:instancePath+"/args/" + i1+"/time",schemaPath:"#/$defs/eventTime/properties/time/pattern",keyword:"pattern",params:{pattern: "^t[1-9][0-9]*$"},message:"must match pattern \""+"^t[1-9][0-9]*$"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/args/" + i1+"/time",schemaPath:"#/$defs/eventTime/properties/time/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
var valid9 = _errs51 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data11.value !== undefined){
let data21 = data11.value;
const _errs53 = errors;
if(errors === _errs53){
if(typeof data21 === "string"){
if(!pattern12.test(data21)){
const err21 = {instancePath:instancePath+"/args/" + i1+"/value",schemaPath:"#/$defs/eventTime/properties/value/pattern",keyword:"pattern",params:{pattern: "."},message:"must match pattern \""+"."+"\""};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/args/" + i1+"/value",schemaPath:"#/$defs/eventTime/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
var valid9 = _errs53 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data11.link !== undefined){
let data22 = data11.link;
const _errs55 = errors;
if(typeof data22 !== "string"){
const err23 = {instancePath:instancePath+"/args/" + i1+"/link",schemaPath:"#/$defs/eventTime/properties/link/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!((((data22 === "stated") || (data22 === "coref")) || (data22 === "null-subject")) || (data22 === "inherited"))){
const err24 = {instancePath:instancePath+"/args/" + i1+"/link",schemaPath:"#/$defs/eventTime/properties/link/enum",keyword:"enum",params:{allowedValues: schema49.properties.link.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var valid9 = _errs55 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
}
}
else {
const err25 = {instancePath:instancePath+"/args/" + i1,schemaPath:"#/$defs/eventTime/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
var _valid0 = _errs46 === errors;
valid5 = valid5 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
if(!valid5){
const err26 = {instancePath:instancePath+"/args/" + i1,schemaPath:"#/properties/args/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
validate25.errors = vErrors;
return false;
}
else {
errors = _errs27;
if(vErrors !== null){
if(_errs27){
vErrors.length = _errs27;
}
else {
vErrors = null;
}
}
}
var valid4 = _errs26 === errors;
if(!valid4){
break;
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/args",schemaPath:"#/properties/args/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.attributedTo !== undefined){
let data23 = data.attributedTo;
const _errs57 = errors;
if(errors === _errs57){
if(Array.isArray(data23)){
var valid10 = true;
const len2 = data23.length;
for(let i2=0; i2<len2; i2++){
let data24 = data23[i2];
const _errs59 = errors;
const _errs60 = errors;
if(errors === _errs60){
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
let missing4;
if((((data24.text === undefined) && (missing4 = "text")) || ((data24.start === undefined) && (missing4 = "start"))) || ((data24.end === undefined) && (missing4 = "end"))){
validate25.errors = [{instancePath:instancePath+"/attributedTo/" + i2,schemaPath:"#/$defs/reference/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs62 = errors;
for(const key4 in data24){
if(!((((key4 === "entity") || (key4 === "text")) || (key4 === "start")) || (key4 === "end"))){
validate25.errors = [{instancePath:instancePath+"/attributedTo/" + i2,schemaPath:"#/$defs/reference/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs62 === errors){
if(data24.entity !== undefined){
let data25 = data24.entity;
const _errs63 = errors;
if(errors === _errs63){
if(typeof data25 === "string"){
if(!pattern8.test(data25)){
validate25.errors = [{instancePath:instancePath+"/attributedTo/" + i2+"/entity",schemaPath:"#/$defs/reference/properties/entity/pattern",keyword:"pattern",params:{pattern: "^e[1-9][0-9]*$"},message:"must match pattern \""+"^e[1-9][0-9]*$"+"\""}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/attributedTo/" + i2+"/entity",schemaPath:"#/$defs/reference/properties/entity/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid12 = _errs63 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data24.text !== undefined){
const _errs65 = errors;
if(typeof data24.text !== "string"){
validate25.errors = [{instancePath:instancePath+"/attributedTo/" + i2+"/text",schemaPath:"#/$defs/reference/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid12 = _errs65 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data24.start !== undefined){
let data27 = data24.start;
const _errs67 = errors;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
validate25.errors = [{instancePath:instancePath+"/attributedTo/" + i2+"/start",schemaPath:"#/$defs/reference/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs67){
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 < 0 || isNaN(data27)){
validate25.errors = [{instancePath:instancePath+"/attributedTo/" + i2+"/start",schemaPath:"#/$defs/reference/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid12 = _errs67 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data24.end !== undefined){
let data28 = data24.end;
const _errs69 = errors;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
validate25.errors = [{instancePath:instancePath+"/attributedTo/" + i2+"/end",schemaPath:"#/$defs/reference/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs69){
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 < 0 || isNaN(data28)){
validate25.errors = [{instancePath:instancePath+"/attributedTo/" + i2+"/end",schemaPath:"#/$defs/reference/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid12 = _errs69 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/attributedTo/" + i2,schemaPath:"#/$defs/reference/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid10 = _errs59 === errors;
if(!valid10){
break;
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/attributedTo",schemaPath:"#/properties/attributedTo/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs57 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate25.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:cronaca:schema:record:1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((((data.schema === undefined) && (missing0 = "schema")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.revision === undefined) && (missing0 = "revision"))) || ((data.source === undefined) && (missing0 = "source"))) || ((data.language === undefined) && (missing0 = "language"))) || ((data.regions === undefined) && (missing0 = "regions"))) || ((data.headline === undefined) && (missing0 = "headline"))) || ((data.published === undefined) && (missing0 = "published"))) || ((data.entities === undefined) && (missing0 = "entities"))) || ((data.times === undefined) && (missing0 = "times"))) || ((data.quotes === undefined) && (missing0 = "quotes"))) || ((data.events === undefined) && (missing0 = "events"))) || ((data.diagnostics === undefined) && (missing0 = "diagnostics"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.schema !== undefined){
const _errs2 = errors;
if("cronaca/record/1" !== data.schema){
validate20.errors = [{instancePath:instancePath+"/schema",schemaPath:"#/properties/schema/const",keyword:"const",params:{allowedValue: "cronaca/record/1"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
validate20.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{32}$"},message:"must match pattern \""+"^[0-9a-f]{32}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.revision !== undefined){
let data2 = data.revision;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
validate20.errors = [{instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{32}$"},message:"must match pattern \""+"^[0-9a-f]{32}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
let data3 = data.source;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if((((((((data3.path === undefined) && (missing1 = "path")) || ((data3.entry === undefined) && (missing1 = "entry"))) || ((data3.id === undefined) && (missing1 = "id"))) || ((data3.url === undefined) && (missing1 = "url"))) || ((data3.title === undefined) && (missing1 = "title"))) || ((data3.outlet === undefined) && (missing1 = "outlet"))) || ((data3.sha256 === undefined) && (missing1 = "sha256"))){
validate20.errors = [{instancePath:instancePath+"/source",schemaPath:"#/$defs/source/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs10 = errors;
for(const key1 in data3){
if(!(((((((key1 === "path") || (key1 === "entry")) || (key1 === "id")) || (key1 === "url")) || (key1 === "title")) || (key1 === "outlet")) || (key1 === "sha256"))){
validate20.errors = [{instancePath:instancePath+"/source",schemaPath:"#/$defs/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs10 === errors){
if(data3.path !== undefined){
const _errs11 = errors;
if(typeof data3.path !== "string"){
validate20.errors = [{instancePath:instancePath+"/source/path",schemaPath:"#/$defs/source/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.entry !== undefined){
let data5 = data3.entry;
const _errs13 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate20.errors = [{instancePath:instancePath+"/source/entry",schemaPath:"#/$defs/source/properties/entry/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs13){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
validate20.errors = [{instancePath:instancePath+"/source/entry",schemaPath:"#/$defs/source/properties/entry/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.id !== undefined){
let data6 = data3.id;
const _errs15 = errors;
if((typeof data6 !== "string") && (data6 !== null)){
validate20.errors = [{instancePath:instancePath+"/source/id",schemaPath:"#/$defs/source/properties/id/type",keyword:"type",params:{type: schema32.properties.id.type},message:"must be string,null"}];
return false;
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.url !== undefined){
let data7 = data3.url;
const _errs17 = errors;
if((typeof data7 !== "string") && (data7 !== null)){
validate20.errors = [{instancePath:instancePath+"/source/url",schemaPath:"#/$defs/source/properties/url/type",keyword:"type",params:{type: schema32.properties.url.type},message:"must be string,null"}];
return false;
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.title !== undefined){
let data8 = data3.title;
const _errs19 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
validate20.errors = [{instancePath:instancePath+"/source/title",schemaPath:"#/$defs/source/properties/title/type",keyword:"type",params:{type: schema32.properties.title.type},message:"must be string,null"}];
return false;
}
var valid2 = _errs19 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.outlet !== undefined){
let data9 = data3.outlet;
const _errs21 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate20.errors = [{instancePath:instancePath+"/source/outlet",schemaPath:"#/$defs/source/properties/outlet/type",keyword:"type",params:{type: schema32.properties.outlet.type},message:"must be string,null"}];
return false;
}
var valid2 = _errs21 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.sha256 !== undefined){
let data10 = data3.sha256;
const _errs23 = errors;
if(errors === _errs23){
if(typeof data10 === "string"){
if(!pattern6.test(data10)){
validate20.errors = [{instancePath:instancePath+"/source/sha256",schemaPath:"#/$defs/source/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/source/sha256",schemaPath:"#/$defs/source/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs23 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/source",schemaPath:"#/$defs/source/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.language !== undefined){
let data11 = data.language;
const _errs25 = errors;
if(errors === _errs25){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing2;
if(((data11.code === undefined) && (missing2 = "code")) || ((data11.confidence === undefined) && (missing2 = "confidence"))){
validate20.errors = [{instancePath:instancePath+"/language",schemaPath:"#/properties/language/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs27 = errors;
for(const key2 in data11){
if(!((key2 === "code") || (key2 === "confidence"))){
validate20.errors = [{instancePath:instancePath+"/language",schemaPath:"#/properties/language/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs27 === errors){
if(data11.code !== undefined){
const _errs28 = errors;
if(typeof data11.code !== "string"){
validate20.errors = [{instancePath:instancePath+"/language/code",schemaPath:"#/properties/language/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs28 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data11.confidence !== undefined){
let data13 = data11.confidence;
const _errs30 = errors;
if(errors === _errs30){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1 || isNaN(data13)){
validate20.errors = [{instancePath:instancePath+"/language/confidence",schemaPath:"#/properties/language/properties/confidence/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"}];
return false;
}
else {
if(data13 < 0 || isNaN(data13)){
validate20.errors = [{instancePath:instancePath+"/language/confidence",schemaPath:"#/properties/language/properties/confidence/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/language/confidence",schemaPath:"#/properties/language/properties/confidence/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
}
var valid3 = _errs30 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
const _errs32 = errors;
if(typeof data.text !== "string"){
validate20.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.regions !== undefined){
let data15 = data.regions;
const _errs34 = errors;
if(errors === _errs34){
if(Array.isArray(data15)){
var valid4 = true;
const len0 = data15.length;
for(let i0=0; i0<len0; i0++){
let data16 = data15[i0];
const _errs36 = errors;
const _errs37 = errors;
if(errors === _errs37){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
let missing3;
if(((((data16.kind === undefined) && (missing3 = "kind")) || ((data16.rule === undefined) && (missing3 = "rule"))) || ((data16.start === undefined) && (missing3 = "start"))) || ((data16.end === undefined) && (missing3 = "end"))){
validate20.errors = [{instancePath:instancePath+"/regions/" + i0,schemaPath:"#/$defs/region/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs39 = errors;
for(const key3 in data16){
if(!((((key3 === "kind") || (key3 === "rule")) || (key3 === "start")) || (key3 === "end"))){
validate20.errors = [{instancePath:instancePath+"/regions/" + i0,schemaPath:"#/$defs/region/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs39 === errors){
if(data16.kind !== undefined){
let data17 = data16.kind;
const _errs40 = errors;
if(typeof data17 !== "string"){
validate20.errors = [{instancePath:instancePath+"/regions/" + i0+"/kind",schemaPath:"#/$defs/region/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((((data17 === "headline") || (data17 === "dateline")) || (data17 === "byline")) || (data17 === "body")) || (data17 === "caption")) || (data17 === "boilerplate")) || (data17 === "metadata"))){
validate20.errors = [{instancePath:instancePath+"/regions/" + i0+"/kind",schemaPath:"#/$defs/region/properties/kind/enum",keyword:"enum",params:{allowedValues: schema33.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid6 = _errs40 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data16.rule !== undefined){
const _errs42 = errors;
if(typeof data16.rule !== "string"){
validate20.errors = [{instancePath:instancePath+"/regions/" + i0+"/rule",schemaPath:"#/$defs/region/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid6 = _errs42 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data16.start !== undefined){
let data19 = data16.start;
const _errs44 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
validate20.errors = [{instancePath:instancePath+"/regions/" + i0+"/start",schemaPath:"#/$defs/region/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs44){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 0 || isNaN(data19)){
validate20.errors = [{instancePath:instancePath+"/regions/" + i0+"/start",schemaPath:"#/$defs/region/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid6 = _errs44 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data16.end !== undefined){
let data20 = data16.end;
const _errs46 = errors;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
validate20.errors = [{instancePath:instancePath+"/regions/" + i0+"/end",schemaPath:"#/$defs/region/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs46){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 0 || isNaN(data20)){
validate20.errors = [{instancePath:instancePath+"/regions/" + i0+"/end",schemaPath:"#/$defs/region/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid6 = _errs46 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/regions/" + i0,schemaPath:"#/$defs/region/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid4 = _errs36 === errors;
if(!valid4){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/regions",schemaPath:"#/properties/regions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.headline !== undefined){
let data21 = data.headline;
const _errs48 = errors;
const _errs49 = errors;
let valid7 = false;
const _errs50 = errors;
const _errs51 = errors;
if(errors === _errs51){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let missing4;
if((((data21.text === undefined) && (missing4 = "text")) || ((data21.start === undefined) && (missing4 = "start"))) || ((data21.end === undefined) && (missing4 = "end"))){
const err0 = {instancePath:instancePath+"/headline",schemaPath:"#/$defs/span/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
const _errs53 = errors;
for(const key4 in data21){
if(!(((key4 === "text") || (key4 === "start")) || (key4 === "end"))){
const err1 = {instancePath:instancePath+"/headline",schemaPath:"#/$defs/span/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
break;
}
}
if(_errs53 === errors){
if(data21.text !== undefined){
const _errs54 = errors;
if(typeof data21.text !== "string"){
const err2 = {instancePath:instancePath+"/headline/text",schemaPath:"#/$defs/span/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid9 = _errs54 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data21.start !== undefined){
let data23 = data21.start;
const _errs56 = errors;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err3 = {instancePath:instancePath+"/headline/start",schemaPath:"#/$defs/span/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(errors === _errs56){
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 0 || isNaN(data23)){
const err4 = {instancePath:instancePath+"/headline/start",schemaPath:"#/$defs/span/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
var valid9 = _errs56 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data21.end !== undefined){
let data24 = data21.end;
const _errs58 = errors;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err5 = {instancePath:instancePath+"/headline/end",schemaPath:"#/$defs/span/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(errors === _errs58){
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 < 0 || isNaN(data24)){
const err6 = {instancePath:instancePath+"/headline/end",schemaPath:"#/$defs/span/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
var valid9 = _errs58 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
}
else {
const err7 = {instancePath:instancePath+"/headline",schemaPath:"#/$defs/span/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid0 = _errs50 === errors;
valid7 = valid7 || _valid0;
const _errs60 = errors;
if(data21 !== null){
const err8 = {instancePath:instancePath+"/headline",schemaPath:"#/properties/headline/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid0 = _errs60 === errors;
valid7 = valid7 || _valid0;
if(!valid7){
const err9 = {instancePath:instancePath+"/headline",schemaPath:"#/properties/headline/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs49;
if(vErrors !== null){
if(_errs49){
vErrors.length = _errs49;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs48 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.published !== undefined){
let data25 = data.published;
const _errs62 = errors;
const _errs63 = errors;
let valid10 = false;
const _errs64 = errors;
const _errs65 = errors;
if(errors === _errs65){
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
let missing5;
if(((data25.value === undefined) && (missing5 = "value")) || ((data25.basis === undefined) && (missing5 = "basis"))){
const err10 = {instancePath:instancePath+"/published",schemaPath:"#/$defs/published/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
else {
const _errs67 = errors;
for(const key5 in data25){
if(!(((((key5 === "value") || (key5 === "basis")) || (key5 === "text")) || (key5 === "start")) || (key5 === "end"))){
const err11 = {instancePath:instancePath+"/published",schemaPath:"#/$defs/published/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
break;
}
}
if(_errs67 === errors){
if(data25.value !== undefined){
let data26 = data25.value;
const _errs68 = errors;
if(errors === _errs68){
if(typeof data26 === "string"){
if(!pattern7.test(data26)){
const err12 = {instancePath:instancePath+"/published/value",schemaPath:"#/$defs/published/properties/value/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},message:"must match pattern \""+"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/published/value",schemaPath:"#/$defs/published/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
var valid12 = _errs68 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data25.basis !== undefined){
let data27 = data25.basis;
const _errs70 = errors;
if(typeof data27 !== "string"){
const err14 = {instancePath:instancePath+"/published/basis",schemaPath:"#/$defs/published/properties/basis/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!(((((data27 === "metadata") || (data27 === "dateline")) || (data27 === "text")) || (data27 === "url")) || (data27 === "crawl"))){
const err15 = {instancePath:instancePath+"/published/basis",schemaPath:"#/$defs/published/properties/basis/enum",keyword:"enum",params:{allowedValues: schema35.properties.basis.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var valid12 = _errs70 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data25.text !== undefined){
const _errs72 = errors;
if(typeof data25.text !== "string"){
const err16 = {instancePath:instancePath+"/published/text",schemaPath:"#/$defs/published/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var valid12 = _errs72 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data25.start !== undefined){
let data29 = data25.start;
const _errs74 = errors;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err17 = {instancePath:instancePath+"/published/start",schemaPath:"#/$defs/published/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(errors === _errs74){
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 < 0 || isNaN(data29)){
const err18 = {instancePath:instancePath+"/published/start",schemaPath:"#/$defs/published/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
var valid12 = _errs74 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data25.end !== undefined){
let data30 = data25.end;
const _errs76 = errors;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err19 = {instancePath:instancePath+"/published/end",schemaPath:"#/$defs/published/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(errors === _errs76){
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 < 0 || isNaN(data30)){
const err20 = {instancePath:instancePath+"/published/end",schemaPath:"#/$defs/published/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
var valid12 = _errs76 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
}
}
}
else {
const err21 = {instancePath:instancePath+"/published",schemaPath:"#/$defs/published/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
var _valid1 = _errs64 === errors;
valid10 = valid10 || _valid1;
const _errs78 = errors;
if(data25 !== null){
const err22 = {instancePath:instancePath+"/published",schemaPath:"#/properties/published/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid1 = _errs78 === errors;
valid10 = valid10 || _valid1;
if(!valid10){
const err23 = {instancePath:instancePath+"/published",schemaPath:"#/properties/published/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs63;
if(vErrors !== null){
if(_errs63){
vErrors.length = _errs63;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs62 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.entities !== undefined){
let data31 = data.entities;
const _errs80 = errors;
if(errors === _errs80){
if(Array.isArray(data31)){
var valid13 = true;
const len1 = data31.length;
for(let i1=0; i1<len1; i1++){
const _errs82 = errors;
if(!(validate21(data31[i1], {instancePath:instancePath+"/entities/" + i1,parentData:data31,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid13 = _errs82 === errors;
if(!valid13){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/entities",schemaPath:"#/properties/entities/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs80 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.times !== undefined){
let data33 = data.times;
const _errs83 = errors;
if(errors === _errs83){
if(Array.isArray(data33)){
var valid14 = true;
const len2 = data33.length;
for(let i2=0; i2<len2; i2++){
let data34 = data33[i2];
const _errs85 = errors;
const _errs86 = errors;
if(errors === _errs86){
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
let missing6;
if((((((((((data34.id === undefined) && (missing6 = "id")) || ((data34.text === undefined) && (missing6 = "text"))) || ((data34.start === undefined) && (missing6 = "start"))) || ((data34.end === undefined) && (missing6 = "end"))) || ((data34.type === undefined) && (missing6 = "type"))) || ((data34.value === undefined) && (missing6 = "value"))) || ((data34.anchor === undefined) && (missing6 = "anchor"))) || ((data34.certainty === undefined) && (missing6 = "certainty"))) || ((data34.rule === undefined) && (missing6 = "rule"))){
validate20.errors = [{instancePath:instancePath+"/times/" + i2,schemaPath:"#/$defs/time/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
const _errs88 = errors;
for(const key6 in data34){
if(!(func1.call(schema39.properties, key6))){
validate20.errors = [{instancePath:instancePath+"/times/" + i2,schemaPath:"#/$defs/time/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs88 === errors){
if(data34.id !== undefined){
let data35 = data34.id;
const _errs89 = errors;
if(errors === _errs89){
if(typeof data35 === "string"){
if(!pattern11.test(data35)){
validate20.errors = [{instancePath:instancePath+"/times/" + i2+"/id",schemaPath:"#/$defs/time/properties/id/pattern",keyword:"pattern",params:{pattern: "^t[1-9][0-9]*$"},message:"must match pattern \""+"^t[1-9][0-9]*$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/times/" + i2+"/id",schemaPath:"#/$defs/time/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid16 = _errs89 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data34.text !== undefined){
const _errs91 = errors;
if(typeof data34.text !== "string"){
validate20.errors = [{instancePath:instancePath+"/times/" + i2+"/text",schemaPath:"#/$defs/time/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid16 = _errs91 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data34.start !== undefined){
let data37 = data34.start;
const _errs93 = errors;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
validate20.errors = [{instancePath:instancePath+"/times/" + i2+"/start",schemaPath:"#/$defs/time/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs93){
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 < 0 || isNaN(data37)){
validate20.errors = [{instancePath:instancePath+"/times/" + i2+"/start",schemaPath:"#/$defs/time/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid16 = _errs93 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data34.end !== undefined){
let data38 = data34.end;
const _errs95 = errors;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
validate20.errors = [{instancePath:instancePath+"/times/" + i2+"/end",schemaPath:"#/$defs/time/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs95){
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 < 0 || isNaN(data38)){
validate20.errors = [{instancePath:instancePath+"/times/" + i2+"/end",schemaPath:"#/$defs/time/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid16 = _errs95 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data34.type !== undefined){
let data39 = data34.type;
const _errs97 = errors;
if(typeof data39 !== "string"){
validate20.errors = [{instancePath:instancePath+"/times/" + i2+"/type",schemaPath:"#/$defs/time/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data39 === "DATE") || (data39 === "TIME")) || (data39 === "DURATION")) || (data39 === "SET"))){
validate20.errors = [{instancePath:instancePath+"/times/" + i2+"/type",schemaPath:"#/$defs/time/properties/type/enum",keyword:"enum",params:{allowedValues: schema39.properties.type.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid16 = _errs97 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data34.value !== undefined){
let data40 = data34.value;
const _errs99 = errors;
if(errors === _errs99){
if(typeof data40 === "string"){
if(!pattern12.test(data40)){
validate20.errors = [{instancePath:instancePath+"/times/" + i2+"/value",schemaPath:"#/$defs/time/properties/value/pattern",keyword:"pattern",params:{pattern: "."},message:"must match pattern \""+"."+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/times/" + i2+"/value",schemaPath:"#/$defs/time/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid16 = _errs99 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data34.covers !== undefined){
let data41 = data34.covers;
const _errs101 = errors;
if(errors === _errs101){
if(typeof data41 === "string"){
if(!pattern13.test(data41)){
validate20.errors = [{instancePath:instancePath+"/times/" + i2+"/covers",schemaPath:"#/$defs/time/properties/covers/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/times/" + i2+"/covers",schemaPath:"#/$defs/time/properties/covers/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid16 = _errs101 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data34.anchor !== undefined){
let data42 = data34.anchor;
const _errs103 = errors;
if(errors === _errs103){
if(typeof data42 === "string"){
if(!pattern14.test(data42)){
validate20.errors = [{instancePath:instancePath+"/times/" + i2+"/anchor",schemaPath:"#/$defs/time/properties/anchor/pattern",keyword:"pattern",params:{pattern: "^(published|none|t[1-9][0-9]*)$"},message:"must match pattern \""+"^(published|none|t[1-9][0-9]*)$"+"\""}];
return false;
}
}
else {
validate20.errors = [{instancePath:instancePath+"/times/" + i2+"/anchor",schemaPath:"#/$defs/time/properties/anchor/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid16 = _errs103 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data34.certainty !== undefined){
let data43 = data34.certainty;
const _errs105 = errors;
if(typeof data43 !== "string"){
validate20.errors = [{instancePath:instancePath+"/times/" + i2+"/certainty",schemaPath:"#/$defs/time/properties/certainty/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data43 === "stated") || (data43 === "inferred"))){
validate20.errors = [{instancePath:instancePath+"/times/" + i2+"/certainty",schemaPath:"#/$defs/time/properties/certainty/enum",keyword:"enum",params:{allowedValues: schema39.properties.certainty.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid16 = _errs105 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data34.rule !== undefined){
const _errs107 = errors;
if(typeof data34.rule !== "string"){
validate20.errors = [{instancePath:instancePath+"/times/" + i2+"/rule",schemaPath:"#/$defs/time/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid16 = _errs107 === errors;
}
else {
var valid16 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/times/" + i2,schemaPath:"#/$defs/time/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid14 = _errs85 === errors;
if(!valid14){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/times",schemaPath:"#/properties/times/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs83 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.quotes !== undefined){
let data45 = data.quotes;
const _errs109 = errors;
if(errors === _errs109){
if(Array.isArray(data45)){
var valid17 = true;
const len3 = data45.length;
for(let i3=0; i3<len3; i3++){
const _errs111 = errors;
if(!(validate23(data45[i3], {instancePath:instancePath+"/quotes/" + i3,parentData:data45,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid17 = _errs111 === errors;
if(!valid17){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/quotes",schemaPath:"#/properties/quotes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs109 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.events !== undefined){
let data47 = data.events;
const _errs112 = errors;
if(errors === _errs112){
if(Array.isArray(data47)){
var valid18 = true;
const len4 = data47.length;
for(let i4=0; i4<len4; i4++){
const _errs114 = errors;
if(!(validate25(data47[i4], {instancePath:instancePath+"/events/" + i4,parentData:data47,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid18 = _errs114 === errors;
if(!valid18){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs112 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.diagnostics !== undefined){
let data49 = data.diagnostics;
const _errs115 = errors;
if(errors === _errs115){
if(Array.isArray(data49)){
var valid19 = true;
const len5 = data49.length;
for(let i5=0; i5<len5; i5++){
let data50 = data49[i5];
const _errs117 = errors;
const _errs118 = errors;
if(errors === _errs118){
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
let missing7;
if(((((data50.stage === undefined) && (missing7 = "stage")) || ((data50.rule === undefined) && (missing7 = "rule"))) || ((data50.reason === undefined) && (missing7 = "reason"))) || ((data50.fatal === undefined) && (missing7 = "fatal"))){
validate20.errors = [{instancePath:instancePath+"/diagnostics/" + i5,schemaPath:"#/$defs/diagnostic/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"}];
return false;
}
else {
const _errs120 = errors;
for(const key7 in data50){
if(!((((((key7 === "stage") || (key7 === "rule")) || (key7 === "reason")) || (key7 === "start")) || (key7 === "end")) || (key7 === "fatal"))){
validate20.errors = [{instancePath:instancePath+"/diagnostics/" + i5,schemaPath:"#/$defs/diagnostic/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs120 === errors){
if(data50.stage !== undefined){
const _errs121 = errors;
if(typeof data50.stage !== "string"){
validate20.errors = [{instancePath:instancePath+"/diagnostics/" + i5+"/stage",schemaPath:"#/$defs/diagnostic/properties/stage/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid21 = _errs121 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data50.rule !== undefined){
const _errs123 = errors;
if(typeof data50.rule !== "string"){
validate20.errors = [{instancePath:instancePath+"/diagnostics/" + i5+"/rule",schemaPath:"#/$defs/diagnostic/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid21 = _errs123 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data50.reason !== undefined){
const _errs125 = errors;
if(typeof data50.reason !== "string"){
validate20.errors = [{instancePath:instancePath+"/diagnostics/" + i5+"/reason",schemaPath:"#/$defs/diagnostic/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid21 = _errs125 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data50.start !== undefined){
let data54 = data50.start;
const _errs127 = errors;
if(!(((typeof data54 == "number") && (!(data54 % 1) && !isNaN(data54))) && (isFinite(data54)))){
validate20.errors = [{instancePath:instancePath+"/diagnostics/" + i5+"/start",schemaPath:"#/$defs/diagnostic/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs127){
if((typeof data54 == "number") && (isFinite(data54))){
if(data54 < 0 || isNaN(data54)){
validate20.errors = [{instancePath:instancePath+"/diagnostics/" + i5+"/start",schemaPath:"#/$defs/diagnostic/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid21 = _errs127 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data50.end !== undefined){
let data55 = data50.end;
const _errs129 = errors;
if(!(((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55))) && (isFinite(data55)))){
validate20.errors = [{instancePath:instancePath+"/diagnostics/" + i5+"/end",schemaPath:"#/$defs/diagnostic/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs129){
if((typeof data55 == "number") && (isFinite(data55))){
if(data55 < 0 || isNaN(data55)){
validate20.errors = [{instancePath:instancePath+"/diagnostics/" + i5+"/end",schemaPath:"#/$defs/diagnostic/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid21 = _errs129 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data50.fatal !== undefined){
const _errs131 = errors;
if(typeof data50.fatal !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/diagnostics/" + i5+"/fatal",schemaPath:"#/$defs/diagnostic/properties/fatal/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid21 = _errs131 === errors;
}
else {
var valid21 = true;
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/diagnostics/" + i5,schemaPath:"#/$defs/diagnostic/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid19 = _errs117 === errors;
if(!valid19){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/diagnostics",schemaPath:"#/properties/diagnostics/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs115 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

