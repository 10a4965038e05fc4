namespace Vigil.Text.Parsing;

#pragma warning disable CS1591 // The names are UD relations, defined at universaldependencies.org/u/dep; a subtype follows its base.

/// <summary>
/// Universal dependency relation (v2) with the English subtypes that the treebanks use; written in CoNLL-U by
/// <c>Relations.Name</c>, for example <c>NsubjPass</c> as <c>nsubj:pass</c>.
/// </summary>
public enum Relation : byte
{
    Dep, Root,
    Nsubj, NsubjPass, NsubjOuter, Csubj, CsubjPass, CsubjOuter, Obj, Iobj, Ccomp, Xcomp,
    Obl, OblAgent, OblUnmarked, Advcl, AdvclRelcl, Advmod, Aux, AuxPass, Cop, Mark, Discourse, Vocative, Expl, Dislocated,
    Nmod, NmodPoss, NmodUnmarked, NmodDesc, Appos, Nummod, Acl, AclRelcl, Amod, Det, DetPredet, Case, Clf,
    Conj, Cc, CcPreconj, Fixed, Flat, Compound, CompoundPrt, List, Parataxis, Orphan, Goeswith, Reparandum, Punct,
}
