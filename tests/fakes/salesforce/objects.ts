/**
 * What the fake knows of Salesforce's objects, by its Object Reference: of each field its type, where it leads, and what
 * may be done with it. `ro`: worked out or kept by Salesforce; `once`: only as it is made; `must`: refused without;
 * `unsifted`: not to be asked by; `?x`: only where the feature x is on; `>`: the name by which a parent is reached;
 * `<`: the name by which the parent has these.
 */
export const OBJECTS = `
Account 001 replicated
  Name string 255 must
  Website url 255
  Phone phone 40
  Industry picklist 255
  Type picklist 255
  Rating picklist 255
  Description textarea 32000 unsifted
  AnnualRevenue currency
  NumberOfEmployees int
  BillingCountry string 80
  ParentId reference Account >Parent <ChildAccounts
  OwnerId reference User >Owner
  MasterRecordId reference Account >MasterRecord ro
  CurrencyIsoCode picklist 3 ?MultiCurrency
  IsPersonAccount boolean ro ?PersonAccounts
  PersonEmail email 80 ?PersonAccounts
  PersonContactId reference Contact >PersonContact ro ?PersonAccounts
  FirstName string 40 ?PersonAccounts
  LastName string 80 ?PersonAccounts
Contact 003 replicated
  AccountId reference Account >Account <Contacts
  FirstName string 40
  LastName string 80 must
  Salutation picklist 40
  Name string 121 ro
  Email email 80
  Phone phone 40
  MobilePhone phone 40
  Title string 128
  Department string 80
  Description textarea 32000 unsifted
  ReportsToId reference Contact >ReportsTo
  OwnerId reference User >Owner
  MasterRecordId reference Contact >MasterRecord ro
  CurrencyIsoCode picklist 3 ?MultiCurrency
  IsPersonAccount boolean ro ?PersonAccounts
Opportunity 006 replicated
  AccountId reference Account >Account <Opportunities
  Name string 120 must
  StageName picklist 255 must
  CloseDate date must
  Amount currency
  Probability percent
  Type picklist 255
  NextStep string 255
  Description textarea 32000 unsifted
  IsClosed boolean ro
  IsWon boolean ro
  ForecastCategory picklist 40 ro
  ForecastCategoryName picklist 40
  OwnerId reference User >Owner
  CurrencyIsoCode picklist 3 ?MultiCurrency
OpportunityContactRole 00K
  OpportunityId reference Opportunity >Opportunity <OpportunityContactRoles must once
  ContactId reference Contact >Contact <OpportunityContactRoles must once
  Role picklist 40
  IsPrimary boolean
AccountContactRelation 07k ?ContactsToMultipleAccounts
  AccountId reference Account >Account <AccountContactRelations must once
  ContactId reference Contact >Contact <AccountContactRelations must once
  Roles multipicklist 4099
  IsDirect boolean ro
  IsActive boolean
Contract 800 replicated
  AccountId reference Account >Account <Contracts must
  Name string 80
  ContractNumber string 30 ro
  Status picklist 40
  StatusCode picklist 40 ro
  StartDate date
  EndDate date ro
  ContractTerm int
  OwnerExpirationNotice picklist 40
  Description textarea 32000 unsifted
  OwnerId reference User >Owner
  CurrencyIsoCode picklist 3 ?MultiCurrency
Case 500 replicated
  AccountId reference Account >Account <Cases
  ContactId reference Contact >Contact <Cases
  CaseNumber string 30 ro
  Subject string 255
  Description textarea 32000 unsifted
  Status picklist 255
  Priority picklist 255
  Origin picklist 255
  IsClosed boolean ro
  IsEscalated boolean
  ClosedDate datetime ro
  OwnerId reference User >Owner
  CurrencyIsoCode picklist 3 ?MultiCurrency
Task 00T replicated
  WhoId reference Contact >Who <Tasks
  WhatId reference Account,Opportunity,Case,Contract >What <Tasks
  AccountId reference Account >Account ro
  Subject string 255
  ActivityDate date
  Status picklist 255
  Priority picklist 255
  TaskSubtype restricted 40 once
  Type picklist 40
  CallType restricted 40
  CallDurationInSeconds int
  Description textarea 32000 unsifted
  IsClosed boolean ro
  CompletedDateTime datetime ro
  OwnerId reference User >Owner
  TaskWhoIds junction ?SharedActivities
  CurrencyIsoCode picklist 3 ?MultiCurrency
Event 00U replicated
  WhoId reference Contact >Who <Events
  WhatId reference Account,Opportunity,Case,Contract >What <Events
  AccountId reference Account >Account ro
  Subject string 255
  StartDateTime datetime
  EndDateTime datetime
  ActivityDateTime datetime
  ActivityDate date
  DurationInMinutes int
  IsAllDayEvent boolean
  Location string 255
  Type picklist 40
  Description textarea 32000 unsifted
  OwnerId reference User >Owner
  EventWhoIds junction ?SharedActivities
  CurrencyIsoCode picklist 3 ?MultiCurrency
TaskWhoRelation 0RT ?SharedActivities readonly
  TaskId reference Task >Task <TaskWhoRelations
  RelationId reference Contact >Relation
  AccountId reference Account >Account
EventWhoRelation 0RE ?SharedActivities readonly
  EventId reference Event >Event <EventWhoRelations
  RelationId reference Contact >Relation
  AccountId reference Account >Account
EmailMessage 02s ?EnhancedEmail
  ActivityId reference Task >Activity ro
  RelatedToId reference Account,Opportunity,Contract <Emails
  ParentId reference Case >Parent <EmailMessages
  Subject string 3000
  TextBody textarea 131072 unsifted
  HtmlBody textarea 131072 unsifted
  FromAddress email 1000
  ToAddress string 4000
  Incoming boolean
  IsDeletedMail boolean ro
  MessageDate datetime
  Status restricted 40
Note 002 ?ClassicNotes
  ParentId reference Account,Contact,Opportunity,Case,Contract <Notes must once
  Title string 80 must
  Body textarea 32000 unsifted
  IsPrivate boolean
  OwnerId reference User >Owner
ContentNote 069 ?Notes
  Title string 255 must
  Content base64 unsifted
  ContentSize int ro
  TextPreview string 255 ro unsifted
  FileType string 20 ro
  LatestPublishedVersionId reference ContentVersion ro
  ContentModifiedDate datetime ro
  OwnerId reference User >Owner
ContentDocument 069 readonly
  Title string 255
  FileType string 20
  LatestPublishedVersionId reference ContentVersion >LatestPublishedVersion
  ContentSize int
  OwnerId reference User >Owner
ContentVersion 068 readonly
  ContentDocumentId reference ContentDocument >ContentDocument
  Title string 255
  VersionNumber string 20
  IsLatest boolean
  TextPreview string 255 unsifted
ContentDocumentLink 06A
  ContentDocumentId reference ContentDocument >ContentDocument <ContentDocumentLinks must once
  LinkedEntityId reference Account,Contact,Opportunity,Case,Contract,User <ContentDocumentLinks must once
  ShareType restricted 40
  Visibility restricted 40
User 005
  Username string 80 ro
  FirstName string 40 ro
  LastName string 80 ro
  Name string 121 ro
  Email email 128 ro
  IsActive boolean ro
  UserType picklist 40 ro
  ProfileId string 18 ro
Organization 00D readonly
  Name string 80
  OrganizationType picklist 40
  IsSandbox boolean
  TrialExpirationDate datetime
  DefaultLocaleSidKey picklist 40
CurrencyType 01L ?MultiCurrency readonly
  IsoCode picklist 3
  ConversionRate double
  DecimalPlaces int
  IsActive boolean
  IsCorporate boolean
OpportunityStage 01J readonly
  MasterLabel string 255
  ApiName string 255
  IsActive boolean
  SortOrder int
  IsClosed boolean
  IsWon boolean
  ForecastCategory picklist 40
  ForecastCategoryName picklist 40
  DefaultProbability percent
TaskStatus 01T readonly
  MasterLabel string 255
  ApiName string 255
  SortOrder int
  IsDefault boolean
  IsClosed boolean
CaseStatus 01C readonly
  MasterLabel string 255
  ApiName string 255
  SortOrder int
  IsDefault boolean
  IsClosed boolean
`;
