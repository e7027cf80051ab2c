-- Run once, after the server has made its tables (start it once), to spread them over a Citus cluster by workspace.
-- Every key, index and foreign key begins with the workspace, so all of a workspace lies on one node and each request
-- goes to that node alone: its token names the workspace.

-- Citus takes the tables in the order of their references.
select create_distributed_table('workspace', 'id');
select create_distributed_table('person', 'workspace_id', colocate_with => 'workspace');
select create_distributed_table('token', 'workspace_id', colocate_with => 'workspace');
select create_distributed_table('access_token', 'workspace_id', colocate_with => 'workspace');
select create_distributed_table('owner', 'workspace_id', colocate_with => 'workspace');
select create_distributed_table('target', 'workspace_id', colocate_with => 'workspace');
select create_distributed_table('account', 'workspace_id', colocate_with => 'workspace');
select create_distributed_table('account_domain', 'workspace_id', colocate_with => 'workspace');
select create_distributed_table('account_merge', 'workspace_id', colocate_with => 'workspace');
select create_distributed_table('account_word', 'workspace_id', colocate_with => 'workspace');
select create_distributed_table('contact', 'workspace_id', colocate_with => 'workspace');
select create_distributed_table('contact_email', 'workspace_id', colocate_with => 'workspace');
select create_distributed_table('opportunity', 'workspace_id', colocate_with => 'workspace');
select create_distributed_table('contract', 'workspace_id', colocate_with => 'workspace');
select create_distributed_table('initiative', 'workspace_id', colocate_with => 'workspace');
select create_distributed_table('"case"', 'workspace_id', colocate_with => 'workspace');
select create_distributed_table('note', 'workspace_id', colocate_with => 'workspace');
select create_distributed_table('interaction', 'workspace_id', colocate_with => 'workspace');
select create_distributed_table('interaction_contact', 'workspace_id', colocate_with => 'workspace');
select create_distributed_table('task', 'workspace_id', colocate_with => 'workspace');
select create_distributed_table('feed', 'workspace_id', colocate_with => 'workspace');
select create_distributed_table('change', 'workspace_id', colocate_with => 'workspace');
