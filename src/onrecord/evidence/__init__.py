"""The record types: frozen, plain, holding ids of other records and never the records."""

from onrecord.evidence.passage import Passage
from onrecord.evidence.people import Decision, Judgement, Name, Person
from onrecord.evidence.place import Place, Travel
from onrecord.evidence.production import Policy, Production
from onrecord.evidence.question import Question, Search
from onrecord.evidence.recording import Recording
from onrecord.evidence.release import Audience, FaceForm, Form, Release, VoiceForm, Withheld
from onrecord.evidence.signoff import Signoff
from onrecord.evidence.source import (
    Access,
    AccessStatus,
    Archive,
    Author,
    Body,
    Circumstances,
    Criticism,
    Derivation,
    DerivedHow,
    NameForm,
    Persona,
    PublicName,
    Rights,
    RightsStatus,
    Sex,
    Source,
    SourceKind,
    Speaks,
    Standing,
    TextHow,
    Wording,
)
from onrecord.evidence.statement import Certainty, Participant, Statement, StatementKind, Value
from onrecord.evidence.words import Script, Text, TextFormat

__all__ = [
    "Access",
    "AccessStatus",
    "Archive",
    "Audience",
    "Author",
    "Body",
    "Certainty",
    "Circumstances",
    "Criticism",
    "Decision",
    "Derivation",
    "DerivedHow",
    "FaceForm",
    "Form",
    "Judgement",
    "Name",
    "NameForm",
    "Participant",
    "Passage",
    "Person",
    "Persona",
    "Place",
    "Policy",
    "Production",
    "PublicName",
    "Question",
    "Recording",
    "Release",
    "Rights",
    "RightsStatus",
    "Script",
    "Search",
    "Sex",
    "Signoff",
    "Source",
    "SourceKind",
    "Speaks",
    "Standing",
    "Statement",
    "StatementKind",
    "Text",
    "TextFormat",
    "TextHow",
    "Travel",
    "Value",
    "VoiceForm",
    "Withheld",
    "Wording",
]
